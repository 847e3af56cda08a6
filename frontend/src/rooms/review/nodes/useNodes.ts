/** A show's node review, written a part at a time. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NodeReview } from '@/app/types'
import { useSayError } from '@/components/Toast'

export type Field = 'goal' | 'result' | 'cause'

const placeOf = (show: string) => `/review/shows/${encodeURIComponent(show)}/nodes`
const keyOf = (show: string) => ['review', show, 'nodes']

export function useNodes(show: string) {
  return useQuery({ queryKey: keyOf(show), queryFn: () => api.get<{ rows: NodeReview[] }>(placeOf(show)) })
}

export function useWriteNode(show: string) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: ({ node, seen, ...told }: { node: string; seen: number } & Partial<Record<Field, string>>) =>
      api.patch<NodeReview>(`${placeOf(show)}/${node}`, { ...told, seen }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(show) }),
  })
}
