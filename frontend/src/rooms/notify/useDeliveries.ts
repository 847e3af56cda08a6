/** What went through the channels; asked again while something is on its way. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { Deliveries, Delivery } from '@/app/types'
import { useSayError } from '@/components/Toast'

export interface DeliveryFilters {
  channel: string
  state: string
  page: number
}

export const SIZE = 20
const SOON = 700
const LATER = 5000

/** On its way for the first time, or waiting for another attempt. */
export function pace(delivery: Delivery | undefined): number | false {
  if (delivery?.state !== 'waiting') return false
  return delivery.attempts === 0 ? SOON : LATER
}

function soonest(rows: Delivery[]): number | false {
  const paces = rows.map(pace).filter((each) => each !== false)
  return paces.length > 0 ? Math.min(...paces) : false
}

export function useDeliveries(filters: DeliveryFilters) {
  const asked = { channel: filters.channel, state: filters.state, page: filters.page, size: SIZE }
  return useQuery({
    queryKey: ['notify', 'deliveries', filters],
    queryFn: () => api.get<Deliveries>(withQuery('/notify/deliveries', asked)),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => soonest(query.state.data?.rows ?? []),
  })
}

export function useDelivery(id: string | null) {
  return useQuery({
    queryKey: ['notify', 'delivery', id],
    queryFn: () => api.get<Delivery>(`/notify/deliveries/${id}`),
    enabled: id !== null,
    refetchInterval: (query) => pace(query.state.data),
  })
}

export function useSendAgain() {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (id: string) => api.post<Delivery>(`/notify/deliveries/${id}/again`),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: ['notify'] }),
  })
}
