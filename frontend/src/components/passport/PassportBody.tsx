/** The passport's lines, top to bottom in the order people ask. */
import { useLanguage } from '@/app/language'
import { useReason } from '@/app/reasons'
import { useSession } from '@/app/session'
import type { Passport } from '@/app/types'
import { Facts, type Fact } from '../Facts'
import { formatNum, MISSING } from '../num/format'
import { dateTime } from '../num/time'
import { PassportFiles } from './PassportFiles'
import { PassportOthers } from './PassportOthers'
import { usePassportTexts } from './texts'

const INCLUDED = ['freight', 'coupons', 'refunds'] as const

export function PassportBody({ passport }: { passport: Passport }) {
  const language = useLanguage()
  const reason = useReason()
  const definition = language === 'zh' ? passport.definition_zh : passport.definition_en
  const notes = language === 'zh' ? passport.notes_zh : passport.notes_en
  const missing = passport.value.value === null && passport.value.low === null
  return (
    <div className="passport">
      <p className="passport-value num">{formatNum(passport.value, language, true)}</p>
      {missing && passport.value.reason && (
        <p className="passport-missing">{reason(passport.value.reason)}</p>
      )}
      {definition && <p>{definition}</p>}
      <Formula passport={passport} />
      <Facts wide facts={useFacts(passport)} />
      <PassportFiles files={passport.files} inAll={passport.files_in_all ?? passport.files.length} />
      <PassportOthers passport={passport} />
      {notes && <p className="faint">{notes}</p>}
    </div>
  )
}

function Formula({ passport }: { passport: Passport }) {
  const t = usePassportTexts()
  const language = useLanguage()
  return (
    <div className="formula" role="group" aria-label={t('passport.formula')}>
      <p>{language === 'zh' ? passport.formula : (passport.formula_en ?? passport.formula)}</p>
      {passport.formula_numbers && <p className="num">{passport.formula_numbers}</p>}
    </div>
  )
}

function useFacts(passport: Passport): Fact[] {
  const t = usePassportTexts()
  const language = useLanguage()
  const { company } = useSession()
  const { window: frame } = passport
  const told = (value: boolean | null) =>
    value === null ? t('passport.as_source') : t(value ? 'passport.yes' : 'passport.no')
  const start = `${String(Math.floor(frame.day_start)).padStart(2, '0')}:00`
  const facts: Fact[] = [
    [t('passport.basis'), t(`basis.${passport.basis}`)],
    [
      t('passport.window'),
      frame.from && frame.to
        ? t('passport.window_text', { from: frame.from, to: frame.to, start, zone: frame.zone })
        : t('passport.window_show'),
    ],
    [
      t('passport.attribution'),
      (language === 'zh' ? passport.attribution_zh : passport.attribution_en) || MISSING,
    ],
    [
      t('passport.includes'),
      INCLUDED.map((each) => `${t(`passport.${each}`)} ${told(passport.includes[each])}`).join(' · '),
    ],
    [t('passport.source'), language === 'zh' ? passport.source_zh : passport.source_en],
    [t('passport.as_of'), passport.as_of ? dateTime(passport.as_of, company.zone) : MISSING],
  ]
  return facts
}
