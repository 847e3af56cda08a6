/** A stretch of the calendar, and shows moved in it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import type { Calendar, Plan } from '@/app/types/planning'
import { momentOf, wallOf } from '@/app/zoned'
import { useSayError, useToast } from '@/components/Toast'
import { PLANS, planPath } from '../plans/usePlans'
import { useTexts } from '../texts'
import { plus } from './days'

export function useCalendar(first: string, last: string) {
  return useQuery({
    queryKey: [...PLANS, 'calendar', first, last],
    queryFn: () => api.get<Calendar>(withQuery('/planning/calendar', { from: first, to: last })),
    placeholderData: keepPreviousData,
  })
}

/** The same hour on another day, by the clock of the account. */
export function movedBy(plan: Plan, days: number): string {
  const [day = '', time = ''] = wallOf(plan.planned_at, plan.zone).split(' ')
  return momentOf(`${plus(day, days)} ${time}`, plan.zone)
}

/** To another day, with the way back. */
export function useMove() {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  const move = useMutation({
    mutationFn: ({ plan, planned_at, seen }: { plan: Plan; planned_at: string; seen: number }) =>
      api.patch<Plan>(planPath(plan.id), { planned_at, seen }),
    onError: useSayError(),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
  return (plan: Plan, days: number) => {
    if (days === 0) return
    move.mutate(
      { plan, planned_at: movedBy(plan, days), seen: plan.version },
      {
        onSuccess: (now) =>
          toast(t('calendar.moved', { title: plan.title }), {
            undo: {
              label: t('calendar.undo'),
              run: () => move.mutate({ plan, planned_at: plan.planned_at, seen: now.version }),
            },
          }),
      },
    )
  }
}
