/** A show's recording and transcript, and what may be changed in them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Replay } from '@/app/types'
import { useSayError } from '@/components/Toast'

const placeOf = (show: string) => `/review/shows/${encodeURIComponent(show)}/replay`

export function useReplay(show: string) {
  return useQuery({ queryKey: ['review', show, 'replay'], queryFn: () => api.get<Replay>(placeOf(show)) })
}

/** What was said changes the heat map, the phrases and the points too. */
export function useReplayActions(show: string) {
  const client = useQueryClient()
  const onError = useSayError()
  const anew = (...parts: string[]) =>
    Promise.all(parts.map((part) => client.invalidateQueries({ queryKey: ['review', show, part] })))
  const settle = { onError, onSettled: () => anew('replay', 'heat', 'phrases', 'points') }
  const place = useMutation({
    mutationFn: (told: { link?: string; offset_ms?: number }) => api.put<Replay>(placeOf(show), told),
    ...settle,
  })
  const say = useMutation({
    mutationFn: (told: { file: string; text: string }) => api.put<Replay>(`${placeOf(show)}/transcript`, told),
    ...settle,
  })
  const remove = useMutation({ mutationFn: () => api.remove<null>(placeOf(show)), ...settle })
  return { place, say, remove }
}
