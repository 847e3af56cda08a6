/** The team's own days: named, and taken away again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { OwnDay } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { PLANS } from '../plans/usePlans'
import { useTexts } from '../texts'

export function useOwnDays() {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  const onError = useSayError()
  const onSettled = () => client.invalidateQueries({ queryKey: PLANS })
  const add = useMutation({
    mutationFn: (day: Omit<OwnDay, 'id'>) => api.post<OwnDay>('/planning/calendar/days', day),
    onError,
    onSettled,
    onSuccess: (day) => toast(t('calendar.own_added', { name: day.name })),
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.remove(`/planning/calendar/days/${encodeURIComponent(id)}`),
    onError,
    onSettled,
  })
  return { add, remove }
}
