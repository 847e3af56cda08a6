/** The minutes of the show itself, with no gap between them: orders may come in days later. */
import type { Minute } from '@/app/types'

const MINUTE = 60_000
/** How long before and after the show its curve is still told. */
const BEFORE = 5 * MINUTE
const AFTER = 15 * MINUTE
/** A show that never seems to end isn't filled beyond a day. */
const LONGEST = 24 * 60

function empty(at: number): Minute {
  return {
    at: new Date(at).toISOString(),
    online: null,
    entered: null,
    left: null,
    comments: null,
    gmv: null,
    orders: null,
  }
}

function within(points: Minute[], started: string | null, ended: string | null): Minute[] {
  const from = started ? Date.parse(started) - BEFORE : -Infinity
  const to = ended ? Date.parse(ended) + AFTER : Infinity
  return points.filter((point) => Date.parse(point.at) >= from && Date.parse(point.at) <= to)
}

export function framed(points: Minute[], started: string | null, ended: string | null): Minute[] {
  const kept = within(points, started, ended)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return []
  const start = Date.parse(first.at)
  const count = Math.round((Date.parse(last.at) - start) / MINUTE) + 1
  if (count > LONGEST) return kept
  const known = new Map(kept.map((point) => [Math.round((Date.parse(point.at) - start) / MINUTE), point]))
  return Array.from({ length: count }, (_, index) => known.get(index) ?? empty(start + index * MINUTE))
}
