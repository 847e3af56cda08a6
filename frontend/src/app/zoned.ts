/** A clock on the wall of another zone, and the moment it means. */
import { dateTime } from '@/components/num/time'

/** `2026-12-12 19:00` as the zone's clock shows the moment. */
export function wallOf(moment: string, zone: string): string {
  return dateTime(moment, zone)
}

function asUtc(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}:00Z`)
}

/** The moment at which the zone's clock shows this; where clocks go back, the earlier of the two. */
export function momentOf(wall: string, zone: string): string {
  const wanted = asUtc(wall)
  const offsetAt = (at: number) => asUtc(wallOf(new Date(at).toISOString(), zone)) - at
  const tried = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)].map((offset) => wanted - offset)
  const right = tried.filter((at) => at + offsetAt(at) === wanted)
  return new Date(Math.min(...(right.length > 0 ? right : tried))).toISOString()
}
