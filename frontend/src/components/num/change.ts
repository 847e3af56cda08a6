/** The difference to a reference, in words: percentage points for rates, percent for the rest. */
import type { Language, Unit } from '@/app/types'
import { decimal } from './decimal'

export interface Difference {
  /** Sign of the difference after rounding. */
  sign: -1 | 0 | 1
  /** `1.25 个百分点` or `12.5%`, without its sign. */
  size: string
}

/** null where no percent can be told, as from nothing. */
export function difference(
  value: number,
  reference: number,
  unit: Unit,
  language: Language,
): Difference | null {
  if (unit !== 'ratio' && reference === 0) return null
  const amount = unit === 'ratio' ? value - reference : (value - reference) / Math.abs(reference)
  const digits = unit === 'ratio' ? 2 : 1
  const number = decimal(Number(Math.abs(amount).toPrecision(12)), 2, digits)
  const points = language === 'zh' ? ' 个百分点' : ' pp'
  const sign = /[1-9]/.test(number) ? (Math.sign(amount) as -1 | 1) : 0
  return { sign, size: unit === 'ratio' ? number + points : `${number}%` }
}
