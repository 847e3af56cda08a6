/** Actions of earlier shows, for a show or a plan. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Carried, Note } from '@/app/types'
import { useSayError } from '@/components/Toast'

type Rows = { rows: Carried[] }

const placeOf = (show: string) => `/review/shows/${encodeURIComponent(show)}/carried`

export function useCarried(show: string) {
  return useQuery({ queryKey: ['review', show, 'carried'], queryFn: () => api.get<Rows>(placeOf(show)) })
}

export function usePlanActions(plan: string) {
  return useQuery({
    queryKey: ['review', 'plan', plan, 'actions'],
    queryFn: () => api.get<Rows>(`/review/plans/${encodeURIComponent(plan)}/actions`),
  })
}

/** Says whether the show kept to an action, one after the other: the last word stands. */
export function useCheck(show: string) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    scope: { id: `carried/${show}` },
    mutationFn: ({ id, kept, remark }: { id: string; kept: boolean; remark: string }) =>
      api.put<Note>(`${placeOf(show)}/${encodeURIComponent(id)}`, { kept, remark }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: ['review', show, 'carried'] }),
  })
}

/** Ticks an action beside the plan. */
export function useTick(plan: string) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) => api.patch<Note>(`/review/notes/${id}`, { done }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: ['review', 'plan', plan, 'actions'] }),
  })
}
