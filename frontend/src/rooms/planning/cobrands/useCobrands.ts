/** Brands to hold shows with, and the joint side of a plan. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type {
  Cobrand, CobrandAsked, Marks, NewPartner, NewSharedTask, PartnerCard, PartnerFields, Partners, Plan, SharedTaskFields,
  StageAsked, Weights,
} from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { PLANS, planKey, planPath } from '../plans/usePlans'

const PARTNERS = ['planning', 'partners']
const pathOf = (id: string) => `/planning/partners/${encodeURIComponent(id)}`

export function usePartners(enabled = true) {
  return useQuery({ queryKey: PARTNERS, queryFn: () => api.get<Partners>('/planning/partners'), enabled })
}

export function usePartner(id: string) {
  return useQuery({ queryKey: [...PARTNERS, id], queryFn: () => api.get<PartnerCard>(pathOf(id)), enabled: id !== '' })
}

function useActs<Act>(run: (act: Act) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: useSayError(),
    onSettled: () => Promise.all([PARTNERS, PLANS].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

type PartnerAct =
  | { act: 'add'; told: NewPartner }
  | { act: 'change'; id: string; told: PartnerFields }
  | { act: 'judge'; id: string; told: Marks }
  | { act: 'move'; id: string; told: StageAsked }
  | { act: 'weigh'; told: Weights }

export function usePartnerActs() {
  return useActs<PartnerAct>((asked) => {
    if (asked.act === 'add') return api.post('/planning/partners', asked.told)
    if (asked.act === 'weigh') return api.put('/planning/partners/weights', asked.told)
    if (asked.act === 'judge') return api.put(`${pathOf(asked.id)}/marks`, asked.told)
    return asked.act === 'move' ? api.post(`${pathOf(asked.id)}/stage`, asked.told) : api.patch(pathOf(asked.id), asked.told)
  })
}

export function useCobrand(plan: Plan) {
  return useQuery({
    queryKey: [...planKey(plan.id), 'cobrand', plan.version],
    queryFn: () => api.get<Cobrand>(`${planPath(plan.id)}/cobrand`),
    placeholderData: (before) => before,
  })
}

type CobrandAct =
  | { act: 'set'; told: CobrandAsked }
  | { act: 'add'; task: NewSharedTask }
  | { act: 'change'; id: string; fields: SharedTaskFields }
  | { act: 'remove'; id: string }

export function useCobrandActs(plan: Plan) {
  const path = `${planPath(plan.id)}/cobrand`
  return useActs<CobrandAct>((asked) => {
    if (asked.act === 'set') return api.put(path, { ...asked.told, seen: plan.version })
    if (asked.act === 'add') return api.post(`${path}/tasks`, asked.task)
    const one = `${path}/tasks/${encodeURIComponent(asked.id)}`
    return asked.act === 'remove' ? api.remove(one) : api.patch(one, { ...asked.fields, seen: plan.version })
  })
}
