/** Templates of plans: the house's by kind, and the team's own. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Plan, PlanTemplate } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { planPath } from './usePlans'

const TEMPLATES = ['planning', 'templates']
export const HOUSE = 'house'

export function useTemplates() {
  const language = useLanguage()
  return useQuery({
    queryKey: [...TEMPLATES, language],
    queryFn: () => api.get<PlanTemplate[]>(withQuery('/planning/templates', { lang: language })),
    staleTime: 60_000,
  })
}

/** The house's template of a kind. */
export function useOwnTemplate(kind: Plan['kind']): PlanTemplate | undefined {
  return useTemplates().data?.find((each) => each.id === HOUSE && each.kind === kind)
}

export function useSaveTemplate(plan: Plan, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api.post(`${planPath(plan.id)}/template`, { name }),
    onError: useSayError(),
    onSuccess: onSaved,
    onSettled: () => client.invalidateQueries({ queryKey: TEMPLATES }),
  })
}
