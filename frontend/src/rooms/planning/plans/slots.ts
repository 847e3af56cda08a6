/** The next time a weekday and an hour come round, by the clock of the plan's account. */
import type { Plan } from '@/app/types/planning'
import { momentOf, wallOf } from '@/app/zoned'

const DAY_MS = 86_400_000

/** On the planned day or within the six after it. */
export function nextAt(plan: Pick<Plan, 'planned_at' | 'zone'>, weekday: number, hour: number): string {
  const day = Date.parse(`${wallOf(plan.planned_at, plan.zone).slice(0, 10)}T00:00:00Z`)
  const here = new Date(day).getUTCDay() || 7
  const on = new Date(day + ((weekday - here + 7) % 7) * DAY_MS).toISOString().slice(0, 10)
  return momentOf(`${on} ${String(hour).padStart(2, '0')}:00`, plan.zone)
}
