/** Scripts of a plan: asked for, watched while they are written, taken into the rundown. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Rundown, Script, Scripts, ScriptsTaken } from '@/app/types/planning'
import { useSayError, useToast } from '@/components/Toast'
import { planKey, planPath } from '../plans/usePlans'
import { useUndoable } from '../plans/useUndo'
import { rundownKey } from '../rundown/useRundown'
import { useTexts } from '../texts'

const OFTEN = 1000
const path = (plan: string) => `${planPath(plan)}/scripts`
const key = (plan: string) => [...planKey(plan), 'scripts']

export function useScripts(plan: string) {
  return useQuery({
    queryKey: key(plan),
    queryFn: () => api.get<Scripts>(path(plan)),
    refetchInterval: ({ state }) => (state.data?.scripts.some((each) => each.state === 'waiting') ? OFTEN : false),
  })
}

export function useAskScripts(plan: string) {
  const client = useQueryClient()
  const onError = useSayError()
  return useMutation({
    mutationFn: (asked: { segments: string[]; by_model: boolean }) => api.post<Scripts>(path(plan), asked),
    onError,
    onSuccess: (now) => client.setQueryData(key(plan), now),
  })
}

export function useTakeScript(plan: string) {
  const t = useTexts()
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  return useMutation({
    mutationFn: ({ script, lines, seen }: { script: Script; lines: string[] | null; seen: number }) =>
      api.post<Rundown>(`${path(plan)}/${script.id}/take`, { lines, seen }),
    onError,
    onSuccess: (rundown) => {
      client.setQueryData(rundownKey(plan), rundown)
      toast(t('scripts.taken_done'))
    },
    onSettled: () => void client.invalidateQueries({ queryKey: planKey(plan) }),
  })
}

/** All of them in one step that one press undoes. */
export function useTakeScripts(plan: string) {
  const t = useTexts()
  const client = useQueryClient()
  const onError = useSayError()
  const undoable = useUndoable(plan)
  return useMutation({
    mutationFn: (told: { scripts: string[]; seen: number }) => api.post<ScriptsTaken>(`${path(plan)}/take`, told),
    onError,
    onSuccess: ({ taken, rundown }) => {
      client.setQueryData(rundownKey(plan), rundown)
      if (taken.length > 0) undoable(t('scripts.taken_all', { n: taken.length }), rundown.version)
    },
    onSettled: () => void client.invalidateQueries({ queryKey: planKey(plan) }),
  })
}
