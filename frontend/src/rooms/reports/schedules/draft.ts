/** A schedule as its form holds it. */
import type { Schedule } from '@/app/types'

export type Draft = Pick<
  Schedule,
  'kind' | 'month' | 'day' | 'hour' | 'formats' | 'language' | 'channels'
>

export const FORMATS = ['pptx', 'xlsx', 'pdf', 'html']
export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
export const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)
export const HOURS = Array.from({ length: 24 }, (_, index) => index)
/** 31 is the last day of every month. */
export const LAST = 31

export function draftOf(schedule: Schedule | null, channels: string[]): Draft {
  if (!schedule)
    return { kind: 'month', month: 1, day: 3, hour: 9, formats: ['pptx', 'pdf'], language: 'zh', channels }
  const { kind, month, day, hour, formats, language } = schedule
  return { kind, month, day, hour, formats, language, channels: schedule.channels }
}

export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** Something is under way that will soon be told otherwise. */
export function isUnderWay(schedule: Schedule): boolean {
  const { last } = schedule
  if (!last) return false
  return last.state === 'waiting' || last.deliveries.some((each) => each.state === 'waiting' && each.attempts === 0)
}
