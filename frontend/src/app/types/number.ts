/** Numbers and names, as every page meets them. Money is in major units, ratios are fractions, durations seconds. */
import type { NumberOut } from './server'

export type { Basis, NumberOut as Num, Unit } from './server'

export type Language = 'zh' | 'en'

/** A pair of texts, wherever the server sends both languages. */
export interface Named {
  zh: string
  en: string
}

export type Numbers = Record<string, NumberOut | undefined>

export interface Page<Row> {
  rows: Row[]
  total: number
}

/** A refusal; the server sends both languages, a broken line may leave one of them out. */
export interface Fault extends Partial<Record<`message_${Language}`, string>> {
  code: string
  message: string
  params?: Record<string, string>
}
