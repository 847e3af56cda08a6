/** Explanation cards of a plan: asked for, and written one by one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ApiError } from '@/app/api'
import type { ExplanationCard, ExplanationCards } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'
import { useTexts } from '../texts'
import type { Draft } from './draft'

const key = (plan: string) => [...planKey(plan), 'cards']
const path = (plan: string) => `${planPath(plan)}/cards`

export function useCards(plan: string) {
  return useQuery({ queryKey: key(plan), queryFn: () => api.get<ExplanationCards>(path(plan)) })
}

/** Sent with the version that was on the page when it was begun. */
export function useWriteCard(plan: string) {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useSayError()
  return useMutation({
    mutationFn: ({ card, draft, seen }: { card: ExplanationCard; draft: Draft; seen: number }) =>
      api.put<ExplanationCards>(`${path(plan)}/${encodeURIComponent(card.item)}`, { ...draft, seen }),
    onError: (error) => {
      sayError(error)
      if (error instanceof ApiError && error.status === 409) void client.invalidateQueries({ queryKey: key(plan) })
    },
    onSuccess: (now) => {
      client.setQueryData(key(plan), now)
      void client.invalidateQueries({ queryKey: planKey(plan) })
      toast(t('cards.saved'))
    },
  })
}
