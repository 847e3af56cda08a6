/** The rundown's columns: what each shows, what somebody types into it, and what that means. */
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import { major } from '@/components/num/amounts'
import { lengthText, typedAmount, typedLength, typedOrders } from './clock'

export const KINDS = ['opening', 'product', 'benefit', 'interaction', 'break', 'closing', 'other'] as const satisfies PlannedSegment['kind'][]

export type Key = 'planned_s' | 'kind' | 'title' | 'product' | 'person' | 'goal_amount' | 'goal_orders'
export const COLUMNS: Key[] = ['planned_s', 'kind', 'title', 'product', 'person', 'goal_amount', 'goal_orders']
export const CHOSEN: ReadonlySet<Key> = new Set<Key>(['kind', 'product'])

export type Told = Partial<Pick<PlannedSegment, Key | 'scene' | 'points' | 'mechanics' | 'phrases' | 'props' | 'note' | 'locked'>>

/** What stands in the cell when typing begins. */
export function textOf(segment: PlannedSegment, key: Key, currency: string): string {
  if (key === 'planned_s') return lengthText(segment.planned_s)
  if (key === 'goal_amount') return segment.goal_amount === null ? '' : String(major(segment.goal_amount, currency))
  const value = segment[key]
  return value === null ? '' : String(value)
}

/** What was typed, as it is sent; undefined where it can't be read. */
export function valueOf(text: string, key: Key, currency: string): Told | undefined {
  if (key === 'planned_s') return told(key, typedLength(text))
  if (key === 'goal_orders') return told(key, typedOrders(text))
  if (key === 'goal_amount') return told(key, typedAmount(text, currency))
  if (key === 'kind') return { kind: text as PlannedSegment['kind'] }
  if (key === 'title') return text.trim() && text.trim().length <= 200 ? { title: text.trim() } : undefined
  return { [key]: text.trim().slice(0, 120) }
}

function told(key: 'planned_s' | 'goal_orders' | 'goal_amount', value: number | null | undefined): Told | undefined {
  return value === undefined ? undefined : { [key]: value }
}

export function sameTold(segment: PlannedSegment, wanted: Told): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(segment[key as keyof PlannedSegment]) === JSON.stringify(value),
  )
}

/** The rundown with a change in it, before the server has answered. */
export function withChange(rundown: Rundown, id: string, wanted: Told): Rundown {
  const segments = rundown.segments?.map((each) => (each.id === id ? { ...each, ...wanted } : each)) ?? null
  return { ...rundown, segments }
}

export function withMove(rundown: Rundown, id: string, to: number): Rundown {
  const rows = [...(rundown.segments ?? [])]
  const from = rows.findIndex((each) => each.id === id)
  const [moved] = rows.splice(from, 1)
  if (moved) rows.splice(to, 0, moved)
  return { ...rundown, segments: rows }
}
