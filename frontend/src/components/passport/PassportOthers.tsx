/** What other sources say of the same thing, and why they differ. */
import { useLanguage } from '@/app/language'
import type { Passport } from '@/app/types'
import { formatNum } from '../num/format'
import { usePassportTexts } from './texts'

export function PassportOthers({ passport }: { passport: Passport }) {
  const t = usePassportTexts()
  const language = useLanguage()
  const why = language === 'zh' ? passport.why_zh : passport.why_en
  if (passport.others.length === 0 && !why) return null
  return (
    <section>
      <h2 className="sub">{t('passport.others')}</h2>
      <dl className="facts">
        {passport.others.map((other) => (
          <div key={other.source_zh}>
            <dt>{language === 'zh' ? other.source_zh : other.source_en}</dt>
            <dd className="num">{formatNum(other.value, language, true)}</dd>
          </div>
        ))}
      </dl>
      {why && <p className="why">{why}</p>}
    </section>
  )
}
