/** Keys for programs, and their making and revoking. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Key, NewKey } from '@/app/types'
import { useSayError } from '@/components/Toast'

export interface KeyDraft {
  name: string
  permissions: string[]
  days: number
}

export function useKeys() {
  return useQuery({ queryKey: ['keys'], queryFn: () => api.get<Key[]>('/accounts/keys') })
}

export function useKeyActions() {
  const client = useQueryClient()
  const onError = useSayError()
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: ['keys'] }) }
  const add = useMutation({
    mutationFn: (draft: KeyDraft) => api.post<NewKey>('/accounts/keys', draft),
    ...options,
  })
  const revoke = useMutation({
    mutationFn: (key: Key) => api.remove<null>(`/accounts/keys/${key.id}`),
    ...options,
  })
  return { add, revoke }
}
