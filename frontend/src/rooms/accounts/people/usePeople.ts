/** The people, the roles, and changes to them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Person, Role, Scope } from '@/app/types'

export interface NewPerson {
  name: string
  username: string
  password: string
  role: string
  scope: Scope
}

export type PersonChange = { id: string } & Partial<
  Pick<Person, 'name' | 'role' | 'active' | 'scope'> & { password: string }
>

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => api.get<Person[]>('/accounts/people') })
}

export function useRoles() {
  return useQuery({
    queryKey: ['roles'],
    queryFn: () => api.get<Role[]>('/accounts/roles'),
    staleTime: 600_000,
  })
}

export function usePersonActions() {
  const client = useQueryClient()
  const settle = () => client.invalidateQueries({ queryKey: ['people'] })
  const add = useMutation({
    mutationFn: (person: NewPerson) => api.post<Person>('/accounts/people', person),
    onSettled: settle,
  })
  const change = useMutation({
    mutationFn: ({ id, ...rest }: PersonChange) => api.patch<Person>(`/accounts/people/${id}`, rest),
    onSettled: settle,
  })
  return { add, change }
}
