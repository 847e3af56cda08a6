/** Launches of new products: listed, begun, changed, counted, and who tries them first. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ApiError, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type {
  CodeUse,
  Launch,
  LaunchFields,
  LaunchListed,
  LaunchResult,
  NewBooking,
  NewSeed,
  Seed,
  SeedFields,
  SeedIdentity,
  Seeds,
  SeedState,
} from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { PLANS, planKey, planPath } from '../plans/usePlans'

const key = (plan: string) => [...planKey(plan), 'launch']
const path = (plan: string) => `${planPath(plan)}/launch`
export const seedsPath = (plan: string) => `${path(plan)}/seeds`

export function useLaunches() {
  return useQuery({ queryKey: [...PLANS, 'launches'], queryFn: () => api.get<LaunchListed[]>('/planning/launches') })
}

/** A plan without a launch has none: that is an answer, not a fault. */
export function useLaunch(plan: string) {
  return useQuery({
    queryKey: key(plan),
    queryFn: () =>
      api.get<Launch>(path(plan)).catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 404) return null
        throw error
      }),
  })
}

export function useLaunchResult(plan: string) {
  return useQuery({ queryKey: [...key(plan), 'result'], queryFn: () => api.get<LaunchResult>(`${path(plan)}/result`) })
}

type Act =
  | { act: 'begin'; products: string[] }
  | { act: 'change'; fields: LaunchFields; seen: number }
  | { act: 'end' }
  | { act: 'lay' }
  | { act: 'book'; booking: NewBooking }
  | { act: 'unbook'; booking: string }
  | { act: 'code'; use: CodeUse }

/** One act at a time; everything about the plan is read anew after it. */
export function useLaunchActs(plan: string) {
  const client = useQueryClient()
  const language = useLanguage()
  const at = path(plan)
  return useMutation({
    mutationFn: (asked: Act): Promise<unknown> => {
      if (asked.act === 'begin') return api.post(at, { products: asked.products })
      if (asked.act === 'change') return api.patch(at, { ...asked.fields, seen: asked.seen })
      if (asked.act === 'end') return api.remove(at)
      if (asked.act === 'lay') return api.post(withQuery(`${at}/tasks`, { lang: language }))
      if (asked.act === 'book') return api.put(`${at}/bookings`, asked.booking)
      if (asked.act === 'code') return api.put(`${at}/codes`, asked.use)
      return api.remove(`${at}/bookings/${encodeURIComponent(asked.booking)}`)
    },
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
}

export function useSeeds(plan: string, asked: { state: string; page: number }) {
  return useQuery({
    queryKey: [...key(plan), 'seeds', asked],
    queryFn: () => api.get<Seeds>(withQuery(seedsPath(plan), { ...asked })),
    placeholderData: keepPreviousData,
  })
}

type SeedAct =
  | { act: 'add'; seed: NewSeed }
  | { act: 'move'; ids: string[]; to: SeedState }
  | { act: 'change'; id: string; fields: SeedFields }
  | { act: 'remove'; id: string }

export function useSeedActs(plan: string) {
  const client = useQueryClient()
  const at = seedsPath(plan)
  return useMutation({
    mutationFn: (asked: SeedAct): Promise<unknown> => {
      if (asked.act === 'add') return api.post<Seed>(at, asked.seed)
      if (asked.act === 'move') return api.post(`${at}/move`, { ids: asked.ids, to: asked.to })
      const one = `${at}/${encodeURIComponent(asked.id)}`
      return asked.act === 'remove' ? api.remove(one) : api.patch(one, asked.fields)
    },
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: key(plan) }),
  })
}

/** Who somebody is; asking is written down. */
export function useReveal(plan: string) {
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      api.post<SeedIdentity>(`${seedsPath(plan)}/${encodeURIComponent(id)}/reveal`, { reason }),
    onError: useSayError(),
  })
}
