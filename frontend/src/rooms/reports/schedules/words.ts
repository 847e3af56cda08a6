/** When a schedule is due, and what became of a turn, in words. */
import type { Schedule } from '@/app/types'
import { useTexts } from '../texts'
import { hourText, LAST } from './draft'

export function useRhythm(): (schedule: Pick<Schedule, 'kind' | 'month' | 'day' | 'hour'>) => string {
  const t = useTexts()
  return ({ kind, month, day, hour }) => {
    const on = day === LAST ? t('schedules.last_day') : t('schedules.nth', { n: day })
    const at = hourText(hour)
    return kind === 'month'
      ? t('schedules.monthly', { day: on, hour: at })
      : t('schedules.yearly', { month, day: on, hour: at })
  }
}
