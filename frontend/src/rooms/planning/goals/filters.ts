/** Which goals are shown; it lives in the address. */
import { withQuery } from '@/app/api'

export const DEFAULTS = { year: '', metric: 'gmv', by: '', currency: '', month: '' }

export type GoalFilters = typeof DEFAULTS

export function thisYear(): string {
  return String(new Date().getFullYear())
}

export function thisMonth(): string {
  return `${thisYear()}-${String(new Date().getMonth() + 1).padStart(2, '0')}`
}

export function gridPath(filters: GoalFilters): string {
  const { metric, by, currency } = filters
  if (by === 'show') return withQuery('/planning/grid/shows', { month: filters.month || thisMonth(), metric, currency })
  return withQuery('/planning/grid', { year: filters.year || thisYear(), metric, by, currency })
}
