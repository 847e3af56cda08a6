/** Which period is reconciled, which pair is looked at, whose orders are listed; kept in the address. */
import { withQuery } from '@/app/api'
import type { Reconcile } from '@/app/types'

export const DEFAULTS = {
  from: '',
  to: '',
  platform: '',
  account: '',
  currency: '',
  show: '',
  quantity: 'gmv',
  a: 'shows',
  b: 'orders',
  cause: '',
  page: 1,
  size: 20,
}
export const CLEARED = { from: '', to: '', platform: '', account: '', currency: '', show: '', cause: '' }

export type ReconcileFilters = typeof DEFAULTS

export function isFiltered(filters: ReconcileFilters): boolean {
  return Object.keys(CLEARED).some((name) => name !== 'cause' && filters[name as keyof typeof CLEARED] !== '')
}

/** What was left open is what the board chose: every card of the page speaks of the same part. */
export function settle(filters: ReconcileFilters, board: Reconcile): ReconcileFilters {
  const { from, to, platform, currencies, currency } = board
  return { ...filters, from: from ?? '', to: to ?? '', platform, currency: currencies.length ? currency : '' }
}

function part({ from, to, platform, account, currency, show }: ReconcileFilters) {
  return { from, to, platform, account, currency, show }
}

export function boardPath(filters: ReconcileFilters): string {
  return withQuery('/review/reconcile', part(filters))
}

export function pairPath(filters: ReconcileFilters): string {
  const { quantity, a, b } = filters
  return withQuery('/review/reconcile/pair', { ...part(filters), quantity, a, b })
}

export function statementPath(filters: ReconcileFilters): string {
  return withQuery('/review/reconcile/statement', part(filters))
}

/** Days count by the platform's clock: a show's day, or the date on the wall. */
export function clockOf({ a, b }: ReconcileFilters): 'shows' | 'days' {
  return a !== 'shows' && [a, b].includes('days') ? 'days' : 'shows'
}

/** The orders behind a cause: of the pair, or of the statement where the quantity is `payout`. */
export function ordersPath(filters: ReconcileFilters, quantity: string, language = ''): string {
  const asked = { ...part(filters), quantity, cause: filters.cause, clock: clockOf(filters) }
  if (language) return withQuery('/review/reconcile/orders/export', { ...asked, lang: language })
  return withQuery('/review/reconcile/orders', { ...asked, page: filters.page, size: filters.size })
}
