/** A changed field's value as people read it: a choice by its name, seconds as minutes, places from one. */
import type { PartChange, FieldChange } from '@/app/types/planning'

/** Which words of the catalogue name the choices of a field. */
const CHOICES: Record<string, Record<string, string>> = {
  plan: { kind: 'kind', state: 'plan_state' },
  segments: { kind: 'segment' },
  items: { role: 'role' },
  tasks: { phase: 'phase', state: 'task_state', asset: 'asset' },
  assets: { kind: 'asset_kind', state: 'task_state' },
}
const SECONDS = new Set(['planned_s', 'lasts_s'])
const PLACE = 'position'

/** The key of the choice's words, or null where the value speaks for itself. */
export function choiceKey(part: PartChange['part'], name: FieldChange['name'], value: string): string | null {
  if (value === 'True') return 'versions.yes'
  if (value === 'False') return 'versions.no'
  const words = CHOICES[part]?.[name]
  return words ? `${words}.${value}` : null
}

/** Seconds of a length, or null. */
export function secondsOf(name: FieldChange['name'], value: string): number | null {
  return SECONDS.has(name) ? Number(value) : null
}

/** People count from one. */
export function placeOf(name: FieldChange['name'], value: string): string | null {
  return name === PLACE ? String(Number(value) + 1) : null
}
