/** A second of the show on the clock of its account. */
import type { Plan } from '@/app/types/planning'

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  clocks.set(zone, known)
  return known
}

export function clockAt(plan: Plan, seconds: number): string {
  return clockOf(plan.zone).format(new Date(Date.parse(plan.planned_at) + seconds * 1000))
}
