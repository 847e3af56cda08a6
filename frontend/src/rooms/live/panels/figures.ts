/** The numbers of a running show: what each is, what stands beside it, and what it is held against. */
import type { MinuteRow, Totals, UsualRow } from '../types'

export type FigureKey =
  | 'online'
  | 'entered'
  | 'stay'
  | 'interactions'
  | 'follows'
  | 'clicks'
  | 'orders'
  | 'gmv'
  | 'conversion'

/** The permission to see what was sold for how much. */
export const AMOUNTS = 'metrics.numbers.read'

export const FIGURES: FigureKey[] = [
  'online',
  'entered',
  'stay',
  'interactions',
  'follows',
  'clicks',
  'orders',
  'gmv',
  'conversion',
]

/** What a host looks at between two sentences. */
export const HOST_FIGURES: FigureKey[] = ['online', 'orders', 'gmv', 'interactions']
export const SERVICE_FIGURES: FigureKey[] = ['online', 'interactions', 'orders', 'gmv', 'conversion']

/** Money in minor units of the show's currency, a rate as a fraction; null where no source tells. */
export function valueOf(key: FigureKey, totals: Totals, currency: string): number | null {
  if (key === 'gmv') return totals.gmv === null ? null : (totals.gmv[currency] ?? 0)
  if (key === 'stay') return totals.stay_s
  if (key === 'conversion') return rate(totals.conversion)
  return totals[key]
}

export function rate(part: { numerator: number; denominator: number } | null): number | null {
  return part && part.denominator > 0 ? part.numerator / part.denominator : null
}

/** The team's own median at the same minute: who was online, and the GMV so far. */
export function usualAt(usual: UsualRow[] | null | undefined, elapsed: number, key: FigureKey): number | null {
  if (!usual || (key !== 'online' && key !== 'gmv')) return null
  const minute = Math.floor(elapsed / 60)
  const at = usual.find((row) => row[0] === minute)
  if (key === 'online') return at?.[1] ?? null
  return at?.[2] ?? null
}

export const COLUMN = {
  online: 1,
  entered: 2,
  left: 3,
  comments: 4,
  likes: 5,
  follows: 6,
  clicks: 7,
  orders: 8,
  gmv: 9,
} as const

export type Column = keyof typeof COLUMN

export function cell(row: MinuteRow, column: Column): number | null {
  return row[COLUMN[column]] ?? null
}

export function measured(rows: MinuteRow[], column: Column): boolean {
  return rows.some((row) => cell(row, column) !== null)
}
