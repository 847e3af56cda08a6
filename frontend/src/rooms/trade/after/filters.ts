/** What both pages are narrowed and cut by; kept in the address. */
import { withQuery } from '@/app/api'

export const MATURITY = { by: 'month', from: '', to: '', platform: '', sort: '' }
export const FOLLOWED = { by: 'product', from: '', to: '', platform: '', sort: '-orders' }
export const CLEARED = { from: '', to: '', platform: '' }

export type AfterFilters = typeof MATURITY

export function isNarrowed({ from, to, platform }: AfterFilters): boolean {
  return Boolean(from || to || platform)
}

/** Sorting is the page's own matter. */
export function askPath(page: 'maturity' | 'followthrough', { sort: _, ...asked }: AfterFilters): string {
  return withQuery(`/trade/${page}`, asked)
}
