/** Files on their way in, and what became of them. */
import type { Fault, Named } from './number'

export type UploadState =
  | 'received'
  | 'reading'
  | 'ready'
  | 'needs_mapping'
  | 'refused'
  | 'storing'
  | 'stored'
  | 'unchanged'
  | 'discarded'

export interface SheetColumn {
  header: string
  field: string | null
  field_zh: string | null
  field_en: string | null
  sample: (string | null)[]
  personal: boolean
}

export interface Sheet {
  sheet: string
  format: string
  format_zh: string
  format_en: string
  kind: string
  rows: number
  header_row: number
  columns: SheetColumn[]
}

export interface Refused {
  row: number
  sheet: string
  reason_zh: string
  reason_en: string
}

export interface Change {
  what: string
  field: string
  before: string | number | null
  after: string | number | null
}

export interface Changes {
  new: number
  changed: number
  same: number
  older: number
  examples: Change[]
}

export interface Period {
  from: string
  to: string
}

export interface Preflight {
  tables: Sheet[]
  verified: boolean
  unknown_columns: string[]
  period: Period | null
  platform: string | null
  accounts: string[]
  shows: number
  rows_read: number
  rows_stored: number
  rows_skipped: number
  rows_refused: number
  skipped: (Named & { reason: string; count: number })[]
  refused: Refused[]
  duplicates: number
  changes: Changes | null
  personal: string[]
  warnings: (Named & { code: string })[]
  zone: string
  currency: string
  date_order: string
}

export interface KindField extends Named {
  key: string
  required: boolean
  type: string
}

export interface ImportKind extends Named {
  key: string
  fields: KindField[]
}

export interface Mapping {
  sheet: string
  header_row: number
  headers: string[]
  samples: (string | null)[][]
  suggested: { kind: string | null; map: Record<string, string> }
  kinds: ImportKind[]
}

export interface Upload {
  id: string
  file: string
  size: number
  state: UploadState
  progress: { done?: number; total?: number; phase?: string }
  error: Fault | null
  preflight: Preflight | null
  batch: number | null
  mapping?: Mapping | null
}

/** What a person decides where a file doesn't say it itself. */
export interface Reading {
  kind?: string
  map?: Record<string, string>
  zone?: string
  date_order?: string
  currency?: string
  account?: string
}

export interface Batch {
  id: number
  file: string
  format: string
  format_zh: string
  format_en: string
  kind: string
  platform: string
  state: 'stored' | 'undone'
  rows_read: number
  rows_stored: number
  rows_skipped: number
  rows_refused: number
  warnings: number
  period: Period | null
  by: string
  at: string
  as_of: string | null
  size: number
  /** Rows that newer exports cover, where the server counts them. */
  covered?: number
}

export interface Format extends Named {
  key: string
  platform: string
  verified: boolean
}
