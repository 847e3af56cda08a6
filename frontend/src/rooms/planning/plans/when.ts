/** A planned show's time in words, by the clock of its account. */
import { useCallback } from 'react'
import { useLanguage } from '@/app/language'
import { dateTime, span, weekday } from '@/components/num/time'
import { useTexts } from '../texts'

interface Timed {
  planned_at: string
  planned_ends_at: string
  zone: string
}

/** `2026-12-12 周六 19:00–23:00`. */
export function useWhen(): (plan: Timed) => string {
  const t = useTexts()
  const language = useLanguage()
  return useCallback(
    ({ planned_at, planned_ends_at, zone }) => {
      const day = dateTime(planned_at, zone).slice(0, 10)
      const times = span(planned_at, planned_ends_at, zone, (time) => t('plan.next_day', { time }))
      return `${day} ${weekday(day, language)} ${times}`
    },
    [language, t],
  )
}
