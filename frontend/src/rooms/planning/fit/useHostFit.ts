/** The hosts beside a plan's goods. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { HostsForGoods, Plan } from '@/app/types/planning'
import { planKey, planPath } from '../plans/usePlans'

export function useHostFit(plan: Plan) {
  return useQuery({
    queryKey: [...planKey(plan.id), 'hosts', plan.planned_at],
    queryFn: () => api.get<HostsForGoods>(`${planPath(plan.id)}/hosts`),
    placeholderData: keepPreviousData,
  })
}
