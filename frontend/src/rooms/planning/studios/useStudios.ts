/** Rooms and the scenes built in them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { NewSceneModule, NewStudio, SceneModuleFields, StudioCard, StudioFields, Studios } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'

export const STUDIOS = ['planning', 'studios']
const path = (room: string, id: string) => `/planning/${room}/${encodeURIComponent(id)}`

export function useStudios(enabled = true) {
  return useQuery({ queryKey: STUDIOS, queryFn: () => api.get<Studios>('/planning/studios'), enabled })
}

export function useStudio(id: string) {
  return useQuery({ queryKey: [...STUDIOS, id], queryFn: () => api.get<StudioCard>(path('studios', id)), enabled: id !== '' })
}

type Act =
  | { act: 'add_studio'; told: NewStudio }
  | { act: 'change_studio'; id: string; told: StudioFields }
  | { act: 'add_module'; told: NewSceneModule }
  | { act: 'change_module'; id: string; told: SceneModuleFields }
  | { act: 'set_picture'; id: string; data: string }
  | { act: 'drop_picture'; id: string }

function run(asked: Act): Promise<unknown> {
  switch (asked.act) {
    case 'add_studio':
      return api.post('/planning/studios', asked.told)
    case 'change_studio':
      return api.patch(path('studios', asked.id), asked.told)
    case 'add_module':
      return api.post('/planning/scene-modules', asked.told)
    case 'change_module':
      return api.patch(path('scene-modules', asked.id), asked.told)
    case 'set_picture':
      return api.put(`${path('scene-modules', asked.id)}/picture`, { data: asked.data })
    case 'drop_picture':
      return api.remove(`${path('scene-modules', asked.id)}/picture`)
  }
}

/** One act at a time, after which rooms and scenes are read anew. */
export function useStudioActs() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: STUDIOS }),
  })
}

/** Where a scene's picture lies; a new version is another address. */
export function pictureOf(id: string, version: number): string {
  return `/api/v1${path('scene-modules', id)}/picture?v=${version}`
}
