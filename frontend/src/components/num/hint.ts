/** What a number says when pointed at: all its digits, its fraction, or why it is missing. */
import type { Say } from '@/app/language'
import type { TextKey } from '@/app/route'
import type { Language, Num } from '@/app/types'
import { formatNum, formatValue, fraction } from './format'

function amounts(num: Num, language: Language): string {
  const each = Object.entries(num.amounts ?? {}).map(([currency, value]) =>
    formatValue(value, { unit: 'money', currency, language, exact: true }),
  )
  return each.join(' + ')
}

function missing(num: Num, language: Language, t: Say<TextKey>, reason: (key: string) => string): string {
  const why = num.reason ? reason(num.reason) : t('num.missing')
  return [amounts(num, language), why].filter(Boolean).join('\n')
}

export function hintOf(
  num: Num,
  language: Language,
  t: Say<TextKey>,
  reason: (key: string) => string,
): string {
  if (num.value === null && num.low === null) return missing(num, language, t, reason)
  const lines = [formatNum(num, language, true), fraction(num, language)]
  if (num.low !== null) lines.push(t('num.range'))
  else if (num.estimated) lines.push(t('num.estimated'))
  if (num.counted && num.of && num.counted < num.of)
    lines.push(t('num.counted', { counted: num.counted, of: num.of }))
  return lines.filter(Boolean).join('\n')
}
