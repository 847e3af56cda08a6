/** The groups side by side, and the curves of how long each keeps its audience. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Attention, Compare } from '@/app/types'
import { comparePath, type CompareFilters } from './filters'

export function useCompare(filters: CompareFilters) {
  const path = comparePath(filters)
  return useQuery({
    queryKey: ['review', 'compare', path],
    queryFn: () => api.get<Compare>(path),
    placeholderData: keepPreviousData,
  })
}

export function useAttention(filters: CompareFilters) {
  const path = comparePath(filters, '/attention')
  return useQuery({
    queryKey: ['review', 'attention', path],
    queryFn: () => api.get<Attention>(path),
    placeholderData: keepPreviousData,
  })
}
