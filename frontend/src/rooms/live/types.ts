/** A running show as the server tells it. Money is in minor units of its currency, durations are seconds. */

export type RunState = 'planned' | 'running' | 'paused' | 'ended'

export interface Run {
  id: string
  title: string
  account: string
  account_name: string
  platform: string
  host: string
  state: RunState
  planned_at: string | null
  started_at: string | null
  ended_at: string | null
  currency: string
  room_id?: string
  turn?: number
}

/** A pair of texts, or a sentence that is the same in both. */
export type Told = string | { zh: string; en: string }

/** What would make up for being late. */
export interface CatchUp {
  late_s: number
  saved_s: number
  enough: boolean
  steps: { segment: string; title: string; action: 'shorten' | 'skip'; from_s: number; to_s: number }[]
}

/** `elapsed_s` and `planned_s` are the segment's, `run_s` the show's; `drift_s` above 0 is late. */
export interface Clock {
  segment: string | null
  next: string | null
  elapsed_s: number | null
  planned_s: number | null
  run_s: number | null
  ends_at: string | null
  drift_s: number | null
  advice: CatchUp | null
}

export type SegmentState = 'waiting' | 'running' | 'done' | 'skipped'

export interface Segment {
  id: string
  position: number
  kind: string
  title: string
  product: string
  planned_s: number
  started_at: string | null
  ended_at: string | null
  state: SegmentState
  goal_orders: number | null
  goal_amount: number | null
  phrases: string[]
}

export type Amounts = Record<string, number>

export interface Totals {
  online: number | null
  peak_online: number | null
  entered: number | null
  left: number | null
  comments: number | null
  likes: number | null
  shares: number | null
  follows: number | null
  clicks: number | null
  carts: number | null
  orders: number | null
  units: number | null
  buyers: number | null
  gmv: Amounts | null
  refunds: Amounts | null
  stay_s: number | null
  interactions: number | null
  conversion: { numerator: number; denominator: number } | null
}

/** epoch seconds, then online, entered, left, comments, likes, follows, clicks, orders, gmv. */
export type MinuteRow = [number, ...(number | null)[]]

/** minute of the show, online, gmv so far: the median of the team's own last shows. */
export type UsualRow = [number, number | null, number | null]

export interface ShelfProduct {
  product: string
  name: string
  on_shelf: boolean
  position: number | null
  price: number | null
  anchor: number | null
  substitute: string
  presale_days: number | null
  currency: string
  stock: number | null
  low: boolean
  clicks: number | null
  carts: number | null
  orders: number | null
  units: number | null
  gmv: Amounts | null
  /** Reserved and not paid yet. */
  held?: number | null
  sold_out?: boolean
  offer?: Offer | null
  pitching: boolean
  pitching_since: string | null
}

/** What to do when it is sold out. */
export interface Offer {
  kind: 'substitute' | 'presale'
  product?: string
  name?: string
  days?: number | null
}

export interface Mark {
  id: string
  at: string
  kind: string
  text: string
  by: string
}

export interface Cue {
  id: string
  to: string
  text: string
  by: string
  at: string
  seen_by: string | null
  seen_at: string | null
}

export interface Presence {
  name: string
  role: string
  since: string
}

export interface SourceState {
  source: string
  last_at: string | null
  /** Absent where only the last word is known. */
  received?: number
  waiting?: number
  stored?: number
  duplicate?: number
  quarantined?: number
  refused?: number
  broken?: boolean | Told | null
}

/** The whole of a running show; what no part tells yet is absent. */
export interface Snapshot {
  run: Run
  at: string
  clock: Clock
  segments: Segment[]
  totals: Totals
  minutes: MinuteRow[]
  usual: UsualRow[] | null
  products: ShelfProduct[]
  marks: Mark[]
  cues: Cue[]
  people: Presence[]
  sources: SourceState[]
}

export type Key = keyof Snapshot
