/** A show's audience layers, and the team's lines between them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Audience, AudienceLines, AudienceRules } from '@/app/types'
import { useSayError } from '@/components/Toast'

export function useAudience(show: string) {
  return useQuery({
    queryKey: ['review', show, 'audience'],
    queryFn: () => api.get<Audience>(`/review/shows/${encodeURIComponent(show)}/audience`),
  })
}

/** Draws the lines anew, for every show of the company. */
export function useDrawLines() {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (lines: AudienceLines) => api.put<AudienceRules>('/review/audience', lines),
    onError,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'review' && queryKey[2] === 'audience' }),
  })
}
