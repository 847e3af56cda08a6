/** The minutes of a show that stand out. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { OddMinute } from '@/app/types'

export function usePoints(show: string) {
  return useQuery({
    queryKey: ['review', show, 'points'],
    queryFn: () => api.get<{ rows: OddMinute[] }>(`/review/shows/${encodeURIComponent(show)}/points`),
  })
}
