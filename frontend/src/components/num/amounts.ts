/** Minor units as people write money. */
import type { Language } from '@/app/types'
import { formatEnds, formatValue, MISSING } from './format'

/** Minor units by currency. */
export type Amounts = Record<string, number>

const digits = new Map<string, number>()

function digitsOf(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  let found = 2
  try {
    found =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    found = 2
  }
  digits.set(currency, found)
  return found
}

export function major(minor: number, currency: string): number {
  return minor / 10 ** digitsOf(currency)
}

/** The other way, for what somebody types, `1.2万` too; null for what isn't a number. */
export function minor(text: string, currency: string): number | null {
  const [, digits = '', wan] = /^([-\d.]+)(万)?元?$/.exec(text.replaceAll(/[,，¥￥$\s]/g, '')) ?? []
  const value = digits === '' ? NaN : Number(digits) * (wan ? 10_000 : 1)
  return Number.isFinite(value) ? Math.round(value * 10 ** digitsOf(currency)) : null
}

export function moneyText(value: number | null, currency: string, language: Language, exact = false): string {
  if (value === null) return MISSING
  return formatValue(major(value, currency), { unit: 'money', currency, language, exact, trim: !exact })
}

/** Both ends of an interval, in one unit. */
export function moneyEnds(low: number, high: number, currency: string, language: Language): { low: string; high: string } {
  const look = { unit: 'money', currency, language, trim: true } as const
  const ends = formatEnds(major(low, currency), major(high, currency), look)
  return { low: ends[0], high: ends[1] }
}

/** Currencies are never added: the show's own first, the others beside it. */
export function amountsText(amounts: Amounts | null, own: string, language: Language, exact = false): string {
  if (!amounts) return MISSING
  const order = Object.keys(amounts).sort((a, b) => Number(b === own) - Number(a === own))
  if (order.length === 0) return moneyText(0, own, language, exact)
  return order.map((each) => moneyText(amounts[each] ?? 0, each, language, exact)).join(' + ')
}

export function countText(value: number | null | undefined, language: Language, exact = false): string {
  return value === null || value === undefined ? MISSING : formatValue(value, { unit: 'count', language, exact, trim: !exact })
}
