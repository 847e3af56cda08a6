/** One page of shows, and the totals of all that match. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { MetricRow, Numbers, ShowPage } from '@/app/types'
import { listPath, totalsPath, type ShowFilters } from './filters'

export function useShows(filters: ShowFilters) {
  return useQuery({
    queryKey: ['shows', 'list', filters],
    queryFn: () => api.get<ShowPage>(listPath(filters)),
    placeholderData: keepPreviousData,
  })
}

/** Totals of the page's own shows; null while unknown, and where there is nothing to add. */
export function useTotals(page: ShowPage | undefined): Numbers | null {
  const can = useCan()
  const path = page
    ? totalsPath(
        page.rows.map((show) => show.id),
        page.columns.map((column) => column.key),
      )
    : null
  const { data } = useQuery({
    queryKey: ['shows', 'totals', path],
    queryFn: () => api.get<{ rows: MetricRow[] }>(path ?? ''),
    enabled: path !== null && can('metrics.numbers.read'),
  })
  return path === null ? null : (data?.rows[0]?.numbers ?? null)
}
