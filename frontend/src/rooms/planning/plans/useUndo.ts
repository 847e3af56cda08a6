/** The way back from one act on a plan: the version before it is brought back, unless the plan moved on meanwhile. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useCommon } from '@/app/texts'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { planKey, planPath } from './usePlans'

/** Says what was done, with a button that undoes it; `made` is the version the act made. */
export function useUndoable(plan: string) {
  const t = useTexts()
  const c = useCommon()
  const client = useQueryClient()
  const toast = useToast()
  const onError = useSayError()
  const undoing = useMutation({
    mutationFn: (made: number) => api.post(`${planPath(plan)}/restore`, { number: made - 1, seen: made }),
    onError,
    onSuccess: () => toast(t('plans.undone')),
    onSettled: () => void client.invalidateQueries({ queryKey: planKey(plan) }),
  })
  return (said: string, made: number) => toast(said, { undo: { label: c('undo'), run: () => undoing.mutate(made) } })
}
