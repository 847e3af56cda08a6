/** A substitute takes a product's place in list, rundown, goods and assets: one step, with its way back. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Plan, PlanItems, ShowGood } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { itemsPath } from '../items/useItems'
import { PLANS } from '../plans/usePlans'
import { useUndoable } from '../plans/useUndo'
import { useTexts } from '../texts'

export function useStandIn(plan: Plan) {
  const t = useTexts()
  const client = useQueryClient()
  const onError = useSayError()
  const undoable = useUndoable(plan.id)
  return useMutation({
    mutationFn: ({ gone, other }: { gone: ShowGood; other: ShowGood }) =>
      api.post<PlanItems>(`${itemsPath(plan.id)}/${encodeURIComponent(gone.id)}/fall-out`, {
        reason: t('ready_goods.short_reason', { n: gone.short ?? 0 }),
        substitute: other.product,
        seen: plan.version,
      }),
    onError,
    onSuccess: (now, { gone, other }) => undoable(t('ready_goods.stood_in', { gone: gone.name, other: other.name }), now.version),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
}
