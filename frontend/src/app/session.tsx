/** Who is signed in, and what they may do. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext } from 'react'
import { api, rememberCsrf } from './api'
import type { Me, Session } from './types'

export const SESSION = ['session']

export async function fetchSession(): Promise<Session> {
  return kept(await api.get<Session>('/session'))
}

function kept(session: Session): Session {
  rememberCsrf(session.csrf)
  return session
}

export function useSessionQuery() {
  return useQuery({ queryKey: SESSION, queryFn: fetchSession, staleTime: 60_000, retry: 2 })
}

/** Takes over the session an answer carried; another person's cached pages are forgotten. */
export function useAdopt(): (session: Session) => void {
  const client = useQueryClient()
  return useCallback(
    (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] })
      client.setQueryData(SESSION, kept(session))
    },
    [client],
  )
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session & { person: Me } {
  const session = useContext(SessionContext)
  if (!session?.person) throw new Error('a page of the frame was drawn without a signed-in person')
  return session as Session & { person: Me }
}

export function useCan(): (permission: string) => boolean {
  const { permissions } = useSession().person
  return (permission) => permissions.includes(permission)
}
