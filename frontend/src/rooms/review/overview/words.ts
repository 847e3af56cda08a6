/** Names of months and shares, as the overview says them. */
import type { Language } from '@/app/types'
import { formatValue } from '@/components/num/format'

/** `2026年11月` or `November 2026`. */
export function monthName(month: string, language: Language): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, number - 1)))
}

/** Whole percents: an estimate knows no decimals. */
export function wholePercent(share: number): string {
  return `${Math.round(share * 100)}%`
}

export function moneyText(value: number, currency: string, language: Language): string {
  return formatValue(value, { unit: 'money', currency, language, trim: true })
}

/** `11-01 – 11-21`; the years only where they differ from this one. */
export function daysText(days: { first: string; last: string }): string {
  const sameYear = days.first.slice(0, 4) === days.last.slice(0, 4)
  return `${days.first} – ${sameYear ? days.last.slice(5) : days.last}`
}
