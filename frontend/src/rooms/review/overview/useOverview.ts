/** A month at a glance, what needs a look, why a number changed, and the goal of a month or a year. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { Decomposition, Look, Overview, OverviewDays } from '@/app/types'
import { useSayError } from '@/components/Toast'

const KEY = ['overview']

export interface Asked {
  month: string
  currency: string
}

export function useOverview({ month, currency }: Asked) {
  return useQuery({
    queryKey: [...KEY, month, currency],
    queryFn: () => api.get<Overview>(withQuery('/review/overview', { month, currency })),
    placeholderData: keepPreviousData,
  })
}

export function useAttention() {
  return useQuery({
    queryKey: [...KEY, 'attention'],
    queryFn: () => api.get<Look[]>('/review/overview/attention'),
  })
}

export function useDrivers(window: OverviewDays, base: OverviewDays, accounts: string[]) {
  const asked = new URLSearchParams({
    from: window.first,
    to: window.last,
    base_from: base.first,
    base_to: base.last,
  })
  for (const account of accounts) asked.append('account', account)
  const query = asked.toString()
  return useQuery({
    queryKey: [...KEY, 'drivers', query],
    queryFn: () => api.get<Decomposition>(`/metrics/decomposition?${query}`),
    placeholderData: keepPreviousData,
  })
}

/** Sets the GMV goal of everything the reader sees; nothing takes it away. */
export function useGoal(period: string, currency: string, seen: string) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (value: number | null) =>
      api.put<unknown>('/planning/goals', { period, part: '', metric: 'gmv', value, currency, seen }),
    onError,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['planning'] })
      return client.invalidateQueries({ queryKey: KEY })
    },
  })
}
