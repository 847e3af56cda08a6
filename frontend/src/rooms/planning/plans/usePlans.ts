/** Plans of shows: listed, made, looked at, changed. */
import { useMutation, useQuery, useQueryClient, keepPreviousData } from '@tanstack/react-query'
import { api, ApiError, withQuery } from '@/app/api'
import type { NewPlan, Plan, PlanFields, PlanPage } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'

export const PLANS = ['planning', 'plans']
/** All that is asked about one plan stands under it: a change of any part makes all of it new. */
export const planKey = (id: string) => [...PLANS, id]
export const planPath = (id: string) => `/planning/plans/${encodeURIComponent(id)}`

export interface Asked {
  from?: string
  to?: string
  account?: string
  state?: string
  q?: string
  sort?: string
  page?: number
  size?: number
}

export function usePlans(asked: Asked) {
  return useQuery({
    queryKey: [...PLANS, 'list', asked],
    queryFn: () => api.get<PlanPage>(withQuery('/planning/plans', { ...asked })),
    placeholderData: keepPreviousData,
  })
}

export function usePlan(id: string) {
  return useQuery({ queryKey: planKey(id), queryFn: () => api.get<Plan>(planPath(id)) })
}

export function useNewPlan(onMade: (plan: Plan) => void) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (plan: NewPlan) => api.post<Plan>('/planning/plans', plan),
    onError,
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
}

/** Changes fields of a plan as it was seen; where somebody else changed one of them, it is shown as it is now. */
export function useChangePlan(plan: Plan) {
  const client = useQueryClient()
  const sayError = useSayError()
  return useMutation({
    mutationFn: (fields: PlanFields) => api.patch<Plan>(planPath(plan.id), { ...fields, seen: plan.version }),
    onError: (error) => {
      sayError(error)
      if (error instanceof ApiError && error.status === 409) void client.invalidateQueries({ queryKey: planKey(plan.id) })
    },
    onSuccess: (now) => {
      client.setQueryData(planKey(plan.id), now)
      void client.invalidateQueries({ queryKey: PLANS })
    },
  })
}
