/** The plan's own fields while they are typed, and what of them changed. */
import type { Plan, PlanFields } from '@/app/types/planning'

export interface PlanDraft {
  title: string
  theme: string
  kind: Plan['kind']
  planned_at: string
  planned_s: number
  room: string
  hosts: string[]
  festival: string
  audience: string
  budget: number | null
  goals: Record<string, number>
}

export function draftOf(plan: Plan): PlanDraft {
  const { title, theme, kind, planned_at, planned_s, room, hosts, festival, audience, budget } = plan
  const goals = Object.fromEntries(plan.goals.map(({ metric, value }) => [metric, value]))
  return { title, theme, kind, planned_at, planned_s, room, hosts, festival, audience, budget, goals }
}

/** Only the fields that were typed over: another's change of other fields stays. */
export function changesOf(before: PlanDraft, after: PlanDraft): PlanFields {
  const names = Object.keys(after) as (keyof PlanDraft)[]
  const changed = names.filter((name) => !same(before[name], after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name]])) as PlanFields
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => a.localeCompare(b))
}
