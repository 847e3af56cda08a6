/** The show's clock, and what somebody types for a length, a sum or a moment of it. */
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import { momentOf, wallOf } from '@/app/zoned'
import { minor } from '@/components/num/amounts'
import { dateTime } from '@/components/num/time'

/** Seconds into the show at which each segment begins. */
export function beginnings(segments: readonly PlannedSegment[]): number[] {
  let at = 0
  return segments.map((each) => {
    const begins = at
    at += each.planned_s
    return begins
  })
}

export function totalOf(segments: readonly PlannedSegment[]): number {
  return segments.reduce((sum, each) => sum + each.planned_s, 0)
}

/** `20:05`, with seconds where they aren't whole minutes, `+1` after midnight. */
export function clockAt(rundown: Pick<Rundown, 'starts_at' | 'zone'>, seconds: number): string {
  const moment = new Date(Date.parse(rundown.starts_at) + seconds * 1000).toISOString()
  const told = dateTime(moment, rundown.zone, true)
  const time = told.endsWith(':00') ? told.slice(11, 16) : told.slice(11)
  const later = told.slice(0, 10) !== dateTime(rundown.starts_at, rundown.zone).slice(0, 10)
  return later ? `${time}⁺¹` : time
}

/** `5:00`, `1:05:00`. */
export function lengthText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

const LONGEST = 86_400

/** `5`, `5分`, `5:30`, `90秒`, `1小时5分` in seconds; undefined for what is no length. */
export function typedLength(text: string): number | undefined {
  const told = text.trim().toLowerCase().replaceAll('：', ':')
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(told)
  if (clock) return within(Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]))
  if (/^\d+(\.\d+)?$/.test(told)) return within(Math.round(Number(told) * 60))
  const words = /^(?:(\d+(?:\.\d+)?)\s*(?:小时|时|h))?\s*(?:(\d+(?:\.\d+)?)\s*(?:分钟|分|min|m))?\s*(?:(\d+)\s*(?:秒|s))?$/.exec(told)
  if (!told || !words) return undefined
  return within(Math.round(Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0)))
}

function within(seconds: number): number | undefined {
  return seconds <= LONGEST ? seconds : undefined
}

const MOST_ORDERS = 2 ** 31 - 1
const MOST_MONEY = 1e15

/** null takes the goal away, undefined is no number. */
export function typedOrders(text: string): number | null | undefined {
  const told = text.replaceAll(/[,，单\s]/g, '')
  if (told === '') return null
  return /^\d+$/.test(told) && Number(told) <= MOST_ORDERS ? Number(told) : undefined
}

export function typedAmount(text: string, currency: string): number | null | undefined {
  if (text.trim() === '') return null
  const value = minor(text, currency)
  return value === null || value < 0 || value > MOST_MONEY ? undefined : value
}

/** The moment of the show that a time of day means: the first one at or after 6 hours before its start. */
export function momentAt(rundown: Pick<Rundown, 'starts_at' | 'zone'>, time: string): string | undefined {
  const told = /^(\d{1,2})[:：](\d{2})$/.exec(time.trim())
  if (!told || Number(told[1]) > 23 || Number(told[2]) > 59) return undefined
  const early = Date.parse(rundown.starts_at) - 6 * 3_600_000
  const clock = `${told[1]!.padStart(2, '0')}:${told[2]}`
  for (let days = -1; days < 3; days++) {
    const day = wallOf(new Date(early + days * 86_400_000).toISOString(), rundown.zone).slice(0, 10)
    const moment = momentOf(`${day} ${clock}`, rundown.zone)
    if (Date.parse(moment) >= early) return moment
  }
  return undefined
}
