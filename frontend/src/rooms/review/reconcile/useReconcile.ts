/** What the page asks: the board, one pair, the statement, the orders behind a cause. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { BehindOrders, Reconcile, ReconcilePair, Statement } from '@/app/types'
import { boardPath, ordersPath, pairPath, statementPath, type ReconcileFilters } from './filters'

function useAsked<T>(path: string, enabled = true) {
  return useQuery({
    queryKey: ['review', 'reconcile', path],
    queryFn: () => api.get<T>(path),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export const useBoard = (filters: ReconcileFilters) => useAsked<Reconcile>(boardPath(filters))

export const usePair = (filters: ReconcileFilters, enabled: boolean) =>
  useAsked<ReconcilePair>(pairPath(filters), enabled)

export const useStatement = (filters: ReconcileFilters) => useAsked<Statement>(statementPath(filters))

export const useOrdersBehind = (filters: ReconcileFilters, quantity: string) =>
  useAsked<BehindOrders>(ordersPath(filters, quantity))
