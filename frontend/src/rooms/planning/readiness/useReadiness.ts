/** What is checked before a show goes on air, and what comes of it; colleagues tick at the same time. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { CheckFields, CheckResult, NewCheck, Readiness } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'

const OFTEN = 10_000
export const readinessKey = (plan: string) => [...planKey(plan), 'readiness']
const path = (plan: string) => `${planPath(plan)}/readiness`

export function useReadiness(plan: string) {
  return useQuery({
    queryKey: readinessKey(plan),
    queryFn: () => api.get<Readiness>(path(plan)),
    refetchInterval: OFTEN,
  })
}

type Act =
  | { act: 'lay' }
  | { act: 'team' }
  | { act: 'house' }
  | { act: 'add'; check: NewCheck }
  | { act: 'change'; id: string; fields: CheckFields }
  | { act: 'remove'; id: string }
  | { act: 'result'; id: string; result: CheckResult }
  | { act: 'override'; reason: string }

export function useReadinessActs(plan: string) {
  const client = useQueryClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: (asked: Act): Promise<Readiness | null> => ask(path(plan), asked, language),
    onError: useSayError(),
    onSuccess: (now) => {
      if (now) client.setQueryData(readinessKey(plan), now)
    },
    onSettled: () => client.invalidateQueries({ queryKey: planKey(plan) }),
  })
}

export type Acts = ReturnType<typeof useReadinessActs>

function ask(path: string, asked: Act, language: string): Promise<Readiness | null> {
  if (asked.act === 'lay') return api.post(withQuery(`${path}/lay-out`, { lang: language }))
  if (asked.act === 'team') return api.post(`${path}/team-list`)
  if (asked.act === 'house') return api.remove('/planning/readiness/team-list')
  if (asked.act === 'add') return api.post(`${path}/checks`, asked.check)
  if (asked.act === 'override') return api.post(`${path}/override`, { reason: asked.reason })
  const one = `${path}/checks/${encodeURIComponent(asked.id)}`
  if (asked.act === 'remove') return api.remove(one)
  return asked.act === 'change' ? api.patch(one, asked.fields) : api.post(`${one}/result`, asked.result)
}
