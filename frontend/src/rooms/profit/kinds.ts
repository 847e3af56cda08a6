/** What can be entered on the page: each kind's fields, in the order they are typed. */
import type { CostsIn } from '@/app/types'

export type CostKind = CostsIn['kind']

export type TextField = 'product_id' | 'sku_id' | 'product' | 'host' | 'account' | 'show'
export type AmountField =
  | 'unit_cost'
  | 'per_hour'
  | 'per_show'
  | 'commission_rate'
  | 'fee_rate'
  | 'insurance_per_order'
  | 'gifts_per_show'
  | 'other_per_show'
  | 'gifts'
  | 'other'

export interface Shape {
  named: TextField[]
  amounts: AmountField[]
  /** Whether it holds from a day on. */
  since: boolean
}

export const SHAPES: Record<CostKind, Shape> = {
  costs: { named: ['product_id', 'sku_id', 'product'], amounts: ['unit_cost'], since: true },
  pay: { named: ['host'], amounts: ['per_hour', 'per_show'], since: true },
  rates: {
    named: ['account'],
    amounts: ['commission_rate', 'fee_rate', 'insurance_per_order', 'gifts_per_show', 'other_per_show'],
    since: true,
  },
  show_costs: { named: ['show'], amounts: ['gifts', 'other'], since: false },
}

const RATES: AmountField[] = ['commission_rate', 'fee_rate']

export function isRate(field: AmountField): boolean {
  return RATES.includes(field)
}

export type Typed = Partial<Record<TextField | AmountField | 'since', string>>

/** What is sent of what was typed; percents become fractions, blanks are left out. */
export function rowOf(kind: CostKind, typed: Typed): Record<string, string> {
  const { named, amounts, since } = SHAPES[kind]
  const row: Record<string, string> = {}
  for (const field of named) if (typed[field]?.trim()) row[field] = typed[field].trim()
  for (const field of amounts) {
    const text = typed[field]?.trim()
    if (text) row[field] = isRate(field) ? percent(text) : text
  }
  if (since && typed.since) row.since = typed.since
  return row
}

/** `5.5` of a hundred as `0.055`, digit by digit: 0.1 + 0.2 has no place in rates. */
function percent(text: string): string {
  const [whole = '0', part = ''] = text.split('.')
  const digits = whole.padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${part}`
}

/** Whether there is enough to send: somebody or something named, and an amount. */
export function isEnough(kind: CostKind, typed: Typed): boolean {
  const { named, amounts } = SHAPES[kind]
  const has = (field: TextField | AmountField) => Boolean(typed[field]?.trim())
  return amounts.some(has) && (kind === 'rates' || named.some(has))
}
