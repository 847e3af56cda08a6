/** What rehearsals took, segment by segment, beside the plan. */
import type { Rehearsal } from '@/app/types/planning'

export interface Row {
  segment: string
  title: string
  planned_s: number
  /** Seconds by rehearsal, in their order; null where the segment wasn't rehearsed, or is running. */
  seconds: (number | null)[]
}

/** Segments in the order of the newest rehearsal, then those only older ones had. A segment gone to twice is added. */
export function rowsOf(rehearsals: readonly Rehearsal[]): Row[] {
  const rows = new Map<string, Row>()
  const oldestFirst = [...rehearsals].sort((a, b) => a.number - b.number)
  for (const rehearsal of [...oldestFirst].reverse())
    for (const lap of rehearsal.laps)
      if (!rows.has(lap.segment))
        rows.set(lap.segment, {
          segment: lap.segment,
          title: lap.title,
          planned_s: lap.planned_s,
          seconds: oldestFirst.map((each) => secondsOf(each, lap.segment)),
        })
  return [...rows.values()]
}

function secondsOf(rehearsal: Rehearsal, segment: string): number | null {
  const known = rehearsal.laps.filter((lap) => lap.segment === segment && lap.seconds !== null)
  return known.length ? known.reduce((sum, lap) => sum + (lap.seconds ?? 0), 0) : null
}

/** Off by more than a fifth and more than ten seconds. */
export function isOff(seconds: number, planned: number): boolean {
  const off = Math.abs(seconds - planned)
  return off > planned / 5 && off > 10
}
