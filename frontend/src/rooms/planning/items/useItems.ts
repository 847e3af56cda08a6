/** The products of a plan: asked for, and changed one act after the other. */
import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query'
import { api, ApiError } from '@/app/api'
import type { PlanItemChanges, PlanItems } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'

export const itemsKey = (plan: string) => [...planKey(plan), 'items']
export const itemsPath = (plan: string) => `${planPath(plan)}/items`

const FRESH = 8000

export function useItems(plan: string) {
  return useQuery({
    queryKey: itemsKey(plan),
    queryFn: () => api.get<PlanItems>(itemsPath(plan)),
    refetchInterval: FRESH,
  })
}

type Act = (seen: number) => Promise<PlanItems>

/** Sends an act with the version that is on the page, and shows what came of it. */
export function useActing(plan: string) {
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useSayError()
  const sending = useMutation({
    scope: { id: `items-${plan}` },
    mutationFn: ({ act }: { act: Act; said?: string }) =>
      act(client.getQueryData<PlanItems>(itemsKey(plan))?.version ?? 0),
    onError: (error) => {
      sayError(error)
      if (error instanceof ApiError && error.status === 409) void client.invalidateQueries({ queryKey: planKey(plan) })
    },
    onSuccess: (now, { said }) => {
      client.setQueryData(itemsKey(plan), now)
      void client.invalidateQueries({ queryKey: planKey(plan) })
      if (said) toast(said)
    },
  })
  const change = (id: string, told: PlanItemChanges) =>
    sending.mutate({ act: (seen) => api.patch<PlanItems>(`${itemsPath(plan)}/${id}`, { ...told, seen }) })
  return {
    change,
    busy: sending.isPending,
    act: (act: Act, said?: string) => sending.mutateAsync({ act, said }).catch(() => undefined),
  }
}
