/** Which reports there are, asking for one, one to be read, and what is written in it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { Edition, EditionComparison, Page, ReportChoices, Slot, WholeEdition } from '@/app/types'
import { useSayError } from '@/components/Toast'

const KEY = ['reports']
const EVERY = 800

export type Kind = 'month' | 'year' | 'show' | 'shows' | 'plan'

export interface Listed {
  kind: string
  page: number
  size: number
}

export function isOpen(edition: Edition): boolean {
  return edition.state === 'waiting' || edition.state === 'making'
}

export function useChoices() {
  return useQuery({ queryKey: [...KEY, 'choices'], queryFn: () => api.get<ReportChoices>('/reports/choices') })
}

export function useEditions({ kind, page, size }: Listed) {
  return useQuery({
    queryKey: [...KEY, 'list', kind, page, size],
    queryFn: () => api.get<Page<Edition>>(withQuery('/reports/editions', { kind, page, size })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(isOpen) ? EVERY : false),
  })
}

export function useEdition(id: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => api.get<WholeEdition>(`/reports/editions/${id}`),
    refetchInterval: ({ state }) => (state.data && moves(state.data) ? EVERY : false),
  })
}

function moves({ edition, again }: WholeEdition): boolean {
  return isOpen(edition) || again?.state === 'ready' || again?.state === 'running'
}

export function useDifferences(id: string, other: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id, 'against', other],
    queryFn: () => api.get<EditionComparison>(`/reports/editions/${id}/against/${other}`),
  })
}

/** Who asks while it is being made gets the same edition. */
export function useMake() {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (asked: { kind: string; subject: string }) => api.post<Edition>('/reports/editions', asked),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: [...KEY, 'list'] }),
  })
}

export function useMakeAgain(id: string) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: () => api.post<unknown>(`/reports/editions/${id}/again`),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: [...KEY, 'one', id] }),
  })
}

/** A refusal is left to the form, which shows both texts; either way the edition is read anew. */
export function useWrite(id: string, slot: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (written: { text: string; after: number }) =>
      api.put<Slot>(`/reports/editions/${id}/slots/${slot}`, written),
    onSettled: () => client.invalidateQueries({ queryKey: [...KEY, 'one', id] }),
  })
}
