/** Why one edition differs from the one before: what was sold more, what came back, what is left. */
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { EditionChange, Language, ReviewEditions } from '@/app/types'
import { formatValue } from '@/components/num/format'
import { useTexts } from '../texts'
import { useEditionName } from './EditionsCard'

export function Changed({ change, columns }: { change: EditionChange; columns: ReviewEditions['columns'] }) {
  const t = useTexts()
  const own = useOwn()
  const name = useEditionName()
  const language = useLanguage()
  const said = useSaid(change, language)
  const resourced = columns.filter((column) => change.resourced.includes(column.key)).map((column) => own(column))
  return (
    <li>
      <span>
        {t('editions.step', { before: name(change.before), after: name(change.after) })}
        {said}
        {resourced.length > 0 && <small> {t('editions.resourced', { names: resourced.join(language === 'zh' ? '、' : ', ') })}</small>}
      </span>
    </li>
  )
}

function useSaid(change: EditionChange, language: Language): string {
  const t = useTexts()
  const { gmv, refund_amount: refund, gmv_after_refunds: left } = change
  if (gmv === null && refund === null) return t('editions.unknown')
  if (!gmv && !refund) return t('editions.same')
  const money = (value: number) => signed(value, 'money', language, change.currency)
  const count = (value: number | null) => (value === null ? '—' : signed(value, 'count', language, null))
  const parts = [
    gmv ? t('editions.more_sold', { gmv: money(gmv), orders: count(change.orders) }) : '',
    refund ? t('editions.more_back', { refund: money(refund), orders: count(change.refund_orders) }) : '',
    left === null ? '' : t('editions.left', { left: money(left) }),
  ]
  return parts.filter(Boolean).join(t('editions.comma'))
}

function signed(value: number, unit: 'money' | 'count', language: Language, currency: string | null): string {
  const text = formatValue(value, { unit, language, currency, trim: true })
  return value > 0 ? `+${text}` : text
}
