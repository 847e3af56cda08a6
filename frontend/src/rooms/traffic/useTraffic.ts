/** Channels and spend are asked for at the same time and shown as each comes. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Channels, Spend } from '@/app/types'
import { trafficPath, type TrafficFilters } from './filters'

export function useChannels(filters: TrafficFilters) {
  const path = trafficPath('channels', filters)
  return useQuery({
    queryKey: ['traffic', 'channels', path],
    queryFn: () => api.get<Channels>(path),
    placeholderData: keepPreviousData,
  })
}

export function useSpend(filters: TrafficFilters) {
  const path = trafficPath('spend', filters)
  return useQuery({
    queryKey: ['traffic', 'spend', path],
    queryFn: () => api.get<Spend>(path),
    placeholderData: keepPreviousData,
  })
}
