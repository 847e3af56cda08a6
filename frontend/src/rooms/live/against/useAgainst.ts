/** A run against its plan, and why something went otherwise. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { AgainstPlan, Segment } from '@/app/types/live'
import { useSayError } from '@/components/Toast'

export function useRunAgainstPlan(run: string) {
  return useQuery({
    queryKey: ['live', 'against', run],
    queryFn: () => api.get<AgainstPlan>(`/live/runs/${encodeURIComponent(run)}/plan`),
  })
}

export function useExplain(run: string, anew: readonly unknown[]) {
  const client = useQueryClient()
  const onError = useSayError()
  const save = useMutation({
    mutationFn: ({ segment, reason }: { segment: string; reason: string }) =>
      api.put<Segment>(`/live/runs/${encodeURIComponent(run)}/segments/${encodeURIComponent(segment)}/reason`, { reason }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: [...anew] }),
  })
  return (segment: string, reason: string) => save.mutate({ segment, reason })
}
