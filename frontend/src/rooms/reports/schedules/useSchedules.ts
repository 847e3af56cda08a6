/** Schedules, their changes, and what they made. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Schedule, Schedules, Turn } from '@/app/types'
import { useSayError } from '@/components/Toast'
import { isUnderWay, type Draft } from './draft'

const KEY = ['reports', 'schedules']
const SOON = 1000

export function useSchedules() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => api.get<Schedules>('/reports/schedules'),
    refetchInterval: (query) => (query.state.data?.rows.some(isUnderWay) ? SOON : false),
  })
}

/** Asked again whenever the list is told something new of the last turn. */
export function useTurns(schedule: Schedule) {
  const { last } = schedule
  const stamp = last ? [last.id, last.state, ...last.deliveries.map((each) => each.state + each.attempts)] : []
  return useQuery({
    queryKey: ['reports', 'turns', schedule.id, ...stamp],
    queryFn: () => api.get<Turn[]>(`/reports/schedules/${schedule.id}/turns`),
    placeholderData: (before) => before,
  })
}

export type Verb = 'pause' | 'resume' | 'run'

export function useScheduleActions() {
  const client = useQueryClient()
  const onError = useSayError()
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: KEY }) }
  const save = useMutation({
    mutationFn: ({ id, draft }: { id: string | null; draft: Draft }) =>
      id
        ? api.put<Schedule>(`/reports/schedules/${id}`, draft)
        : api.post<Schedule>('/reports/schedules', draft),
    ...options,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.remove<null>(`/reports/schedules/${id}`),
    ...options,
  })
  const tell = useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: Verb }) =>
      api.post<Schedule>(`/reports/schedules/${id}/${verb}`),
    ...options,
  })
  return { save, remove, tell }
}
