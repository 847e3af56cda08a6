/** A signed amount: money of a currency, or a count. */
import { useLanguage } from '@/app/language'
import type { Unit } from '@/app/types'
import { formatValue } from '@/components/num/format'

interface Props {
  value: number
  unit: Unit
  currency: string | null
}

export function useAmount(): (props: Props) => string {
  const language = useLanguage()
  return ({ value, unit, currency }) =>
    `${value > 0 ? '+' : ''}${formatValue(value, { unit, currency, language, exact: true })}`
}

export function Amount(props: Props) {
  const text = useAmount()
  return <span className="num">{text(props)}</span>
}
