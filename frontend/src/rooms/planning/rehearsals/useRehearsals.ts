/** Rehearsals of a plan: begun, gone on, ended; what was found, and what is settled. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NewRehearsalFound, Rehearsals } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'

const OFTEN = 10_000
const key = (plan: string) => [...planKey(plan), 'rehearsals']

export function useRehearsals(plan: string) {
  return useQuery({
    queryKey: key(plan),
    queryFn: () => api.get<Rehearsals>(`${planPath(plan)}/rehearsals`),
    refetchInterval: OFTEN,
  })
}

type Act =
  | { act: 'begin' }
  | { act: 'go' | 'end'; id: string }
  | { act: 'find'; id: string; finding: NewRehearsalFound }
  | { act: 'settle'; id: string }

export function useRehearsalActs(plan: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (asked: Act) => api.post<Rehearsals>(pathOf(plan, asked), asked.act === 'find' ? asked.finding : {}),
    onError: useSayError(),
    onSuccess: (now) => client.setQueryData(key(plan), now),
    onSettled: (_, __, asked) =>
      asked.act === 'go' ? undefined : client.invalidateQueries({ queryKey: planKey(plan) }),
  })
}

export type RehearsalActs = ReturnType<typeof useRehearsalActs>

function pathOf(plan: string, asked: Act): string {
  const at = planPath(plan)
  if (asked.act === 'begin') return `${at}/rehearsals`
  if (asked.act === 'settle') return `${at}/findings/${encodeURIComponent(asked.id)}/settle`
  return `${at}/rehearsals/${encodeURIComponent(asked.id)}/${asked.act === 'find' ? 'findings' : asked.act}`
}
