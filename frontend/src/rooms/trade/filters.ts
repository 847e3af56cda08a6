/** What the orders can be narrowed by; kept in the address. `order` is the one in the drawer. */
import { withQuery } from '@/app/api'
import type { Language, OrderStatus } from '@/app/types'

export const DEFAULTS = {
  q: '',
  status: '',
  from: '',
  to: '',
  platform: '',
  show: '',
  sort: '-at',
  page: 1,
  size: 50,
}

export type OrderFilters = typeof DEFAULTS

export const CLEARED = { q: '', status: '', from: '', to: '', platform: '', show: '' }

export const STATUSES: OrderStatus[] = [
  'unpaid',
  'paid',
  'shipped',
  'completed',
  'refunded',
  'closed',
  'unknown',
]

export function isFiltered(filters: OrderFilters): boolean {
  return Object.keys(CLEARED).some((name) => filters[name as keyof typeof CLEARED] !== '')
}

/** The same orders as a workbook. */
export function exportPath({ page: _, size: __, ...narrowed }: OrderFilters, lang: Language): string {
  return withQuery('/trade/orders/export', { ...narrowed, lang })
}

export function listPath(filters: OrderFilters): string {
  return withQuery('/trade/orders', filters)
}

/** An order's place in the address: ids are only unique within their platform. */
export function orderKey(order: { platform: string; order_id: string }): string {
  return `${order.platform}/${order.order_id}`
}

export function detailPath(key: string): string {
  const cut = key.indexOf('/')
  return `/trade/orders/${encodeURIComponent(key.slice(0, cut))}/${encodeURIComponent(key.slice(cut + 1))}`
}
