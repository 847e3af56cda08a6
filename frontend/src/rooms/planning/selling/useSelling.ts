/** Selling points of a product, and the forms they are told by. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NewPointForm, PointForm, SellingPoints, SellingPointsAsked } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { itemsPath } from '../items/useItems'
import { planKey } from '../plans/usePlans'

const FORMS = '/planning/point-forms'
export const sellingKey = (plan: string, item: string) => [...planKey(plan), 'selling', item]

export function useSelling(plan: string, item: string) {
  return useQuery({ queryKey: sellingKey(plan, item), queryFn: () => api.get<SellingPoints>(`${itemsPath(plan)}/${item}/points`) })
}

export function useSellingActs(plan: string, item: string) {
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useSayError()
  const saving = useMutation({
    mutationFn: ({ told }: { told: SellingPointsAsked; said: string }) => api.put<SellingPoints>(`${itemsPath(plan)}/${item}/points`, told),
    onError: sayError,
    onSuccess: (now, { said }) => {
      client.setQueryData(sellingKey(plan, item), now)
      void client.invalidateQueries({ queryKey: planKey(plan), predicate: ({ queryKey }) => queryKey[3] !== 'selling' })
      toast(said)
    },
  })
  const forming = useMutation({
    mutationFn: ({ key, form }: { key: string; form: NewPointForm | null }) => {
      if (form === null) return api.remove<PointForm[]>(`${FORMS}/${key}`)
      return key ? api.put<PointForm[]>(`${FORMS}/${key}`, form) : api.post<PointForm[]>(FORMS, form)
    },
    onError: sayError,
    onSuccess: () => client.invalidateQueries({ queryKey: sellingKey(plan, item) }),
  })
  return {
    busy: saving.isPending || forming.isPending,
    save: (told: SellingPointsAsked, said: string) => saving.mutate({ told, said }),
    keepForm: (key: string, form: NewPointForm | null) => forming.mutateAsync({ key, form }).catch(() => undefined),
  }
}
