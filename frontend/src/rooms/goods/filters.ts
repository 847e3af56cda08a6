/** What the stock can be narrowed by; kept in the address. */
import { withQuery } from '@/app/api'
import type { Language, StockItem } from '@/app/types'

export const DEFAULTS = { q: '', state: '', sort: '', page: 1, size: 50 }

export type StockFilters = typeof DEFAULTS

export const CLEARED = { q: '', state: '' }

export const STATES: StockItem['state'][] = ['in_stock', 'low', 'sold_out']

export function isFiltered(filters: StockFilters): boolean {
  return filters.q !== '' || filters.state !== ''
}

export function listPath(filters: StockFilters): string {
  return withQuery('/goods/stock', filters)
}

export function sheetPath(language: Language): string {
  return withQuery('/goods/stock/sheet', { language })
}

export function itemPath(id: string, rest = ''): string {
  return `/goods/stock/items/${encodeURIComponent(id)}${rest}`
}
