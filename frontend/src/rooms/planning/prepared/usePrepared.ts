/** Crew, goods and assets of a plan. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Asset, AssetFields, AssetFileFields, Crew, CrewNeedAsked, CrewRole, NewAsset, NewAssetFile, Plan, ShowGoods } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { PLANS, planKey, planPath } from '../plans/usePlans'

function usePart<Part>(plan: Plan, part: string) {
  return useQuery({
    queryKey: [...planKey(plan.id), part, plan.version],
    queryFn: () => api.get<Part>(`${planPath(plan.id)}/${part}`),
    placeholderData: (before) => before,
  })
}

export const useCrew = (plan: Plan) => usePart<Crew>(plan, 'crew')
export const useGoods = (plan: Plan) => usePart<ShowGoods>(plan, 'goods')
export const useAssets = (plan: Plan) => usePart<Asset[]>(plan, 'assets')

/** One act at a time, after which everything about plans is read anew. */
function useActs<Act>(run: (act: Act) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
}

type CrewAct =
  | { act: 'add'; role: CrewRole; name: string }
  | { act: 'remove'; member: string }
  | { act: 'needs'; needs: CrewNeedAsked[] }

export function useCrewActs(plan: Plan) {
  const path = `${planPath(plan.id)}/crew`
  return useActs<CrewAct>((asked) => {
    if (asked.act === 'add') return api.post(path, { role: asked.role, name: asked.name })
    if (asked.act === 'remove') return api.remove(`${path}/${encodeURIComponent(asked.member)}`)
    return api.put(`${path}/needs`, { needs: asked.needs, seen: plan.version })
  })
}

type GoodsAct =
  | { act: 'prepare'; item: string; fields: { reserve?: boolean; presale_days?: number | null } }
  | { act: 'reserve_all' }
  | { act: 'ask'; item: string; units: number; asked_of: string; note: string }
  | { act: 'answer'; request: string; granted: number; text: string }

export function useGoodsActs(plan: Plan) {
  const path = `${planPath(plan.id)}/goods`
  return useActs<GoodsAct>((asked) => {
    if (asked.act === 'prepare') return api.patch(`${path}/items/${encodeURIComponent(asked.item)}`, asked.fields)
    if (asked.act === 'reserve_all') return api.post(`${path}/reserve`)
    if (asked.act === 'answer') {
      const { granted, text } = asked
      return api.post(`${path}/requests/${encodeURIComponent(asked.request)}/answer`, { granted, text })
    }
    const { item, units, asked_of, note } = asked
    return api.post(`${path}/requests`, { item, units, asked_of, note })
  })
}

type AssetAct =
  | { act: 'add'; asset: NewAsset }
  | { act: 'change'; id: string; fields: AssetFields }
  | { act: 'remove'; id: string }
  | { act: 'send'; id: string; file: NewAssetFile }
  | { act: 'file'; id: string; file: string; fields: AssetFileFields }
  | { act: 'drop_file'; id: string; file: string }

export function useAssetActs(plan: Pick<Plan, 'id' | 'version'>) {
  const path = `${planPath(plan.id)}/assets`
  return useActs<AssetAct>((asked) => {
    if (asked.act === 'add') return api.post(path, asked.asset)
    const one = `${path}/${encodeURIComponent(asked.id)}`
    if (asked.act === 'send') return api.post(`${one}/files`, asked.file)
    if (asked.act === 'file') return api.patch(`${one}/files/${encodeURIComponent(asked.file)}`, asked.fields)
    if (asked.act === 'drop_file') return api.remove(`${one}/files/${encodeURIComponent(asked.file)}`)
    return asked.act === 'remove' ? api.remove(one) : api.patch(one, { ...asked.fields, seen: plan.version })
  })
}
