/** Numbers as the API sends them. */
import type { Num, Unit } from '../../src/app/types'

export function num(key: string, unit: Unit, value: number | null, part: Partial<Num> = {}): Num {
  return {
    value,
    unit,
    currency: unit === 'money' ? 'CNY' : null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    estimated: false,
    amounts: {},
    counted: null,
    of: null,
    reason: value === null ? 'metrics.reason.no_data' : null,
    passport: `key=${key}`,
    ...part,
  }
}

export function rate(key: string, numerator: number, denominator: number, unit: Unit = 'ratio'): Num {
  return num(key, unit, denominator === 0 ? null : numerator / denominator, { numerator, denominator })
}
