/** Three clocks: the wall's, the show's, and the recording's. */
import type { SpokenLine } from '@/app/types'

/** Seconds into the recording at which the wall's clock showed `at`; below 0 before it begins. */
export function inRecording(at: string, startedAt: string, offsetMs: number): number {
  return (Date.parse(at) - Date.parse(startedAt) - offsetMs) / 1000
}

/** The wall's clock at so many milliseconds of the recording. */
export function onTheWall(ms: number, startedAt: string, offsetMs: number): string {
  return new Date(Date.parse(startedAt) + offsetMs + ms).toISOString()
}

/** The line that is being said at a second: the last that has begun; -1 before the first. */
export function lineAt(lines: Pick<SpokenLine, 'start_ms'>[], second: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start_ms ?? 0) <= second * 1000) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** `1:02:03`, `02:03`, `-0:30` or `90` as milliseconds; null for what is no time. */
export function offsetOf(text: string): number | null {
  const [, sign = '', rest = ''] = /^\s*([-−+]?)\s*(\d{1,3}(?::\d{1,2}){0,2})\s*$/.exec(text) ?? []
  if (!rest) return null
  const seconds = rest.split(':').reduce((sum, each) => sum * 60 + Number(each), 0)
  const ms = seconds * 1000
  if (ms > 86_400_000) return null
  return sign === '-' || sign === '−' ? 0 - ms : ms
}
