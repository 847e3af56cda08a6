/** A show's heat map, by the id of the show or of its run. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { HeatMap } from '@/app/types'

export function useHeat(show: string) {
  return useQuery({
    queryKey: ['review', show, 'heat'],
    queryFn: () => api.get<HeatMap>(`/review/shows/${encodeURIComponent(show)}/heat`),
  })
}
