/** A figure of the report as the pages show numbers: it opens its passport, and a change has its sign and colour. */
import { useOwn } from '@/app/texts'
import { useTrend } from '@/app/trend'
import type { Figure, Num as Value } from '@/app/types'
import { Num } from '@/components/num/Num'

/** What a page's number is made of; a report keeps the value alone. */
export function numOf(figure: Figure): Value {
  return {
    value: figure.value,
    unit: figure.unit,
    currency: figure.currency || null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    estimated: false,
    reason: figure.reason || null,
    amounts: {},
    counted: null,
    of: null,
    passport: figure.passport || null,
  } as Partial<Value> as Value
}

export function FigureNum({ figure, className = '' }: { figure: Figure; className?: string }) {
  const own = useOwn()
  const { colour } = useTrend()
  const number = <Num num={numOf(figure)} label={own(figure.name)} className={className} />
  if (!figure.signed || !figure.value) return number
  return (
    <span className={`signed ${colour(figure.value) ?? ''}`}>
      {figure.value > 0 && '+'}
      {number}
    </span>
  )
}
