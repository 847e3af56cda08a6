/** Numbers and names, as every page meets them. Money is in major units, ratios are fractions, durations seconds. */

export type Language = 'zh' | 'en'

export type Unit = 'money' | 'count' | 'ratio' | 'duration' | 'quantity'

export type Basis = 'people' | 'times' | 'money' | 'time' | 'things' | 'none'

/** A pair of texts, wherever the server sends both languages. */
export interface Named {
  zh: string
  en: string
}

export interface Num {
  value: number | null
  unit: Unit
  currency: string | null
  numerator: number | null
  denominator: number | null
  low: number | null
  high: number | null
  /** Text key that says why the value is missing. */
  reason: string | null
  /** Query string of the passport, null where there is none. */
  passport: string | null
  estimated?: boolean
  /** The value per currency, where there are several. */
  amounts?: Record<string, number>
  /** How many of how many rows knew both parts of a rate. */
  counted?: number | null
  of?: number | null
}

export type Numbers = Record<string, Num | undefined>

export interface Page<Row> {
  rows: Row[]
  total: number
}

export interface Fault extends Partial<Record<`message_${Language}`, string>> {
  code: string
  message: string
  params?: Record<string, string>
}
