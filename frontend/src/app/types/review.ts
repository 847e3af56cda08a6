/** One show's review. */
import type { Named, Num, Numbers } from './number'
import type { MetricColumn, Show } from './shows'

export interface Core extends Named {
  key: string
  num: Num
  median: number | null
  shows: number
  benchmarks: (Partial<Named> & { preset: string; value: number })[]
  verdict: 'above' | 'below' | 'near' | 'unknown'
}

export interface FunnelStep extends Named {
  key: string
  num: Num
  rate: Num | null
}

export interface Minute {
  at: string
  online: number | null
  entered: number | null
  left: number | null
  comments: number | null
  gmv: number | null
  orders: number | null
}

export interface Finding extends Named {
  key: string
  severity: 'info' | 'warn'
  passport: string | null
}

export interface Note {
  id: string
  text: string
  owner: string | null
  due: string | null
  done: boolean
  by?: string | null
  at?: string | null
}

export interface Source {
  batch: number
  file: string
  format_zh: string
  format_en: string
  as_of: string | null
}

export interface Review {
  show: Show
  core: Core[]
  funnel: { people: FunnelStep[]; times: FunnelStep[] }
  channels: { name: string; numbers: Numbers }[]
  products: { id: string; name: string; category: string | null; numbers: Numbers }[]
  columns: MetricColumn[]
  minutes: { available: boolean; start: string | null; points: Minute[]; note: string | null }
  findings: Finding[]
  notes: Note[]
  sources: Source[]
}
