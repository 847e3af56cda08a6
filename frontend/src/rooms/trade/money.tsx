/** Amounts of orders: plain figures of the file, without a passport of their own. */
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import type { Unit } from '@/app/types'
import { formatValue, MISSING } from '@/components/num/format'

interface Props {
  value: number | null
  unit: Unit
  currency?: string
}

export function Figure({ value, unit, currency }: Props) {
  const language = useLanguage()
  const c = useCommon()
  if (value === null)
    return (
      <span className="num missing" data-tip={c('num.missing')}>
        {MISSING}
      </span>
    )
  return (
    <span className="num">
      {formatValue(value, { unit, currency, language, exact: true, trim: unit === 'quantity' })}
    </span>
  )
}
