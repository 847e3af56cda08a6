/** The ways to look at the minutes: one thing as bars, one as a line. */
import type { Minute } from '@/app/types'

export type View = 'trade' | 'traffic' | 'talk'
export type Series = Exclude<keyof Minute, 'at'>

export interface Shown {
  bars: Series
  /** null where nobody counted who was online. */
  line: Series | null
}

const BARS: Record<View, Series> = { trade: 'gmv', traffic: 'entered', talk: 'comments' }

function measured(points: Minute[], series: Series): boolean {
  return points.some((point) => point[series] !== null)
}

/** Only views whose bars somebody measured. */
export function viewsOf(points: Minute[]): View[] {
  const found = (Object.keys(BARS) as View[]).filter((view) => measured(points, BARS[view]))
  return found.length > 0 ? found : ['traffic']
}

export function shownIn(points: Minute[], view: View): Shown {
  return { bars: BARS[view], line: measured(points, 'online') ? 'online' : null }
}

/** The minute with the most of something; null where nothing was measured. */
export function peak(points: Minute[], series: Series): { at: string; value: number } | null {
  let best: { at: string; value: number } | null = null
  for (const point of points) {
    const value = point[series]
    if (value !== null && (best === null || value > best.value)) best = { at: point.at, value }
  }
  return best
}
