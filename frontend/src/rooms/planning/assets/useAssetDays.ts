/** Assets of all plans by the day they are due, and moved to another day. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { Asset, DueAsset } from '@/app/types/planning'
import { momentOf, wallOf } from '@/app/zoned'
import { useSayError, useToast } from '@/components/Toast'
import { plus } from '../calendar/days'
import { PLANS, planPath } from '../plans/usePlans'
import { useTexts } from '../texts'

export function useAssetDays(first: string, last: string) {
  return useQuery({
    queryKey: [...PLANS, 'assets', first, last],
    queryFn: () => api.get<DueAsset[]>(withQuery('/planning/assets', { from: first, to: last })),
    placeholderData: keepPreviousData,
  })
}

/** The same hour so many days later, by the clock of its account. */
export function dueAfter(asset: Pick<DueAsset, 'due_at' | 'zone'>, days: number): string {
  const [day = '', time = ''] = wallOf(asset.due_at, asset.zone).split(' ')
  return momentOf(`${plus(day, days)} ${time}`, asset.zone)
}

/** To another day, with the way back. */
export function useMoveAsset() {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  const move = useMutation({
    mutationFn: ({ asset, due_at, seen }: { asset: DueAsset; due_at: string; seen: number }) =>
      api.patch<Asset[]>(`${planPath(asset.plan)}/assets/${encodeURIComponent(asset.id)}`, { due_at, seen }),
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
  return (asset: DueAsset, days: number) => {
    if (days === 0) return
    move.mutate(
      { asset, due_at: dueAfter(asset, days), seen: asset.changed },
      {
        onSuccess: (now) => {
          const seen = now.find((each) => each.id === asset.id)?.changed ?? asset.changed
          toast(t('assets.moved', { title: asset.title, n: Math.abs(days), way: t(days > 0 ? 'assets.later' : 'assets.earlier') }), {
            undo: { label: t('calendar.undo'), run: () => move.mutate({ asset, due_at: asset.due_at, seen }) },
          })
        },
      },
    )
  }
}
