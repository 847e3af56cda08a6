/** A product's price mechanics: asked for, tried while somebody types, and set. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, ApiError } from '@/app/api'
import type { KnownCharges, Pricing, PriceReckoning, PriceTermsAsked } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { itemsPath } from '../items/useItems'
import { planKey } from '../plans/usePlans'

const STILL_MS = 350

export const pricingKey = (plan: string, item: string) => [...planKey(plan), 'pricing', item]
const pathOf = (plan: string, item: string) => `${itemsPath(plan)}/${item}`

export function usePricing(plan: string, item: string) {
  return useQuery({ queryKey: pricingKey(plan, item), queryFn: () => api.get<Pricing>(`${pathOf(plan, item)}/pricing`) })
}

/** What typed terms would come to, once typing rests; an error where they contradict themselves. */
export function useTried(plan: string, item: string, terms: PriceTermsAsked | null) {
  const wanted = JSON.stringify(terms)
  const [still, rest] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => rest(wanted), STILL_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  return useQuery({
    queryKey: ['planning', 'tried', plan, item, still],
    queryFn: () => api.post<PriceReckoning>(`${pathOf(plan, item)}/pricing/try`, JSON.parse(still)),
    enabled: still !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
}

/** What was taken of sales lately: asked for by a press, and looked for until the worker has reckoned it. */
export function useKnownCharges(plan: string, item: string, onKnown: (known: KnownCharges) => void) {
  const sayError = useSayError()
  return useMutation({
    mutationFn: async () => {
      const path = `${pathOf(plan, item)}/charges`
      let told = await api.post<KnownCharges>(path)
      while (told.state === 'waiting') {
        await new Promise((later) => setTimeout(later, STILL_MS * 2))
        told = await api.get<KnownCharges>(path)
      }
      return told
    },
    onSuccess: (told) => told.of !== '' && onKnown(told),
    onError: sayError,
  })
}

/** Acts answer with the product's pricing; lists of the plan are asked for anew. */
export function usePriceActs(plan: string, item: string) {
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useSayError()
  const path = pathOf(plan, item)
  const sending = useMutation({
    mutationFn: ({ ask }: { ask: () => Promise<Pricing>; said: string }) => ask(),
    onError: (error) => {
      if (!(error instanceof ApiError && error.fault.code === 'planning.below_floor')) sayError(error)
    },
    onSuccess: (now, { said }) => {
      client.setQueryData(pricingKey(plan, item), now)
      void client.invalidateQueries({ queryKey: planKey(plan), predicate: ({ queryKey }) => queryKey[3] !== 'pricing' })
      toast(said)
    },
  })
  const act = (ask: () => Promise<Pricing>, said: string) => sending.mutateAsync({ ask, said }).catch(() => undefined)
  return {
    busy: sending.isPending,
    error: sending.error,
    set: (terms: PriceTermsAsked, seen: number, why: string, said: string) =>
      act(() => api.put<Pricing>(`${path}/pricing`, { terms, seen, why }), said),
    enter: (price: { kind: string; day: string; price: number; proof: string }, said: string) =>
      act(() => api.post<Pricing>(`${path}/prices`, price), said),
    drop: (id: string, said: string) => act(() => api.remove<Pricing>(`${path}/prices/${id}`), said),
    decide: (id: string, agree: boolean, said: string) => act(() => api.post<Pricing>(`${path}/crossings/${id}`, { agree }), said),
  }
}
