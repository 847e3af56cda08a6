/** What the list of shows can be narrowed by; kept in the address. */
import { withQuery } from '@/app/api'
import type { Language } from '@/app/types'

export const DEFAULTS = {
  from: '',
  to: '',
  platform: '',
  account: '',
  host: '',
  q: '',
  sort: '-started_at',
  page: 1,
  size: 50,
}

export type ShowFilters = typeof DEFAULTS

export const CLEARED = { from: '', to: '', platform: '', account: '', host: '', q: '' }

export function isFiltered(filters: ShowFilters): boolean {
  return Object.keys(CLEARED).some((name) => filters[name as keyof typeof CLEARED] !== '')
}

export function listPath(filters: ShowFilters): string {
  return withQuery('/shows', filters)
}

/** The same shows as a workbook. */
export function exportPath({ page: _, size: __, ...narrowed }: ShowFilters, lang: Language): string {
  return withQuery('/shows/export', { ...narrowed, lang })
}

/** The totals of the shows at hand, asked of the metric engine: no page adds numbers itself. */
export function totalsPath(shows: string[], keys: string[]): string | null {
  if (shows.length < 2 || shows.length > MOST_TOTALLED || keys.length === 0) return null
  const named = shows.map((show) => `show=${encodeURIComponent(show)}`).join('&')
  return `${withQuery('/metrics/query', { keys: keys.join(',') })}&${named}`
}

const MOST_TOTALLED = 200
