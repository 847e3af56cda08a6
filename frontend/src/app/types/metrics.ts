/** The dictionary, and the passport of a number. */
import type { Basis, Named, Num, Numbers, Unit } from './number'
import type { Source } from './review'

export interface Metric extends Named {
  key: string
  room: string
  unit: Unit
  basis: Basis
  /** How values of several cuts go together. */
  adds: 'sum' | 'peak' | 'recomputed' | 'no'
  definition_zh: string
  definition_en: string
  formula: string
  formula_en: string
  platforms: (Named & { platform: string })[]
  notes_zh: string
  notes_en: string
  source: string
  dimensions: string[]
}

export interface MetricRow {
  dimensions: Record<string, string>
  numbers: Numbers
}

export interface PassportFile extends Source {
  sheet: string
  header: string
  rows: number
  ranges: [number, number][]
  /** Whether the ranges name every row. */
  complete?: boolean
}

export interface Passport extends Named {
  key: string
  value: Num
  definition_zh?: string
  definition_en?: string
  formula: string
  formula_en?: string
  formula_numbers: string | null
  basis: Basis
  window: { from: string | null; to: string | null; zone: string; day_start: number }
  attribution_zh: string
  attribution_en: string
  includes: Record<'freight' | 'coupons' | 'refunds', boolean | null>
  as_of: string | null
  source_zh: string
  source_en: string
  files: PassportFile[]
  files_in_all?: number
  others: { source_zh: string; source_en: string; value: Num }[]
  why_zh: string
  why_en: string
  notes_zh?: string
  notes_en?: string
}
