/** 换替补: which products of the show may stand in for one that is short. */
import type { ShowGood } from '@/app/types/planning'

/** Those that are in the show, the one that was named for it first, then those with most to be had; unknown last. */
export function standIns(rows: ShowGood[], short: ShowGood): ShowGood[] {
  const others = rows.filter((row) => row.id !== short.id && !row.fallen_out)
  const left = (row: ShowGood) => (row.product === short.substitute ? Infinity : (row.available ?? -1))
  return others.sort((one, other) => left(other) - left(one))
}

/** The one that was named beforehand, where it is in the show still. */
export function namedStandIn(rows: ShowGood[], short: ShowGood): ShowGood | undefined {
  return rows.find((row) => short.substitute !== '' && row.product === short.substitute && row.id !== short.id && !row.fallen_out)
}
