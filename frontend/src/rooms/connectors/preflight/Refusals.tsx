/** Rows left out: skipped on purpose by reason, and refused with the reason of each. */
import { useLanguage } from '@/app/language'
import type { Preflight } from '@/app/types'
import { useTexts } from '../texts'

export function Refusals({ preflight }: { preflight: Preflight }) {
  const t = useTexts()
  const language = useLanguage()
  if (preflight.refused.length === 0 && preflight.skipped.length === 0) return null
  return (
    <section>
      <h2 className="sub">{t('refusals.title')}</h2>
      {preflight.skipped.length > 0 && (
        <p>{preflight.skipped.map((each) => `${each[language]} ${each.count}`).join(' · ')}</p>
      )}
      {preflight.refused.length > 0 && (
        <ul className="refusals">
          {preflight.refused.map((each) => (
            <li key={`${each.sheet}/${each.row}`}>
              <span className="num">{t('refusals.row', { row: each.row })}</span>{' '}
              {each.sheet && <small className="faint">{each.sheet}</small>}{' '}
              {language === 'zh' ? each.reason_zh : each.reason_en}
            </li>
          ))}
        </ul>
      )}
      {preflight.rows_refused > preflight.refused.length && (
        <p className="faint">
          {t('refusals.more', { n: preflight.rows_refused - preflight.refused.length })}
        </p>
      )}
    </section>
  )
}
