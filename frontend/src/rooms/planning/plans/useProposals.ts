/** What the account's own shows propose for a plan. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Plan, Proposals } from '@/app/types/planning'
import { planKey, planPath } from './usePlans'

export function useProposals(plan: Plan) {
  const { planned_at, planned_s, kind } = plan
  return useQuery({
    queryKey: [...planKey(plan.id), 'proposals', planned_at, planned_s, kind],
    queryFn: () => api.get<Proposals>(`${planPath(plan.id)}/proposals`),
    placeholderData: keepPreviousData,
  })
}
