/** What stays so far, and what the newest after-sale file took off it. */
import { useLanguage } from '@/app/language'
import type { Cohort } from '@/app/types'
import { formatNum, formatValue } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { useTexts } from '../texts'

export function SoFarCell({ row, title }: { row: Cohort; title: string }) {
  const t = useTexts()
  const language = useLanguage()
  const { since } = row
  const num = row.numbers.gmv_kept_so_far
  return (
    <span className="age">
      <Num num={num} label={title} />
      {since?.difference ? (
        <small data-tip={t('maturity.since_hint', { before: formatNum(since.before, language) })}>
          {since.difference > 0 && '+'}
          {formatValue(since.difference, { unit: 'money', language, currency: since.before.currency })}
        </small>
      ) : null}
    </span>
  )
}
