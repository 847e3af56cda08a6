/** What a plan is, and what its state looks like. */
import type { Plan } from '@/app/types/planning'

export const STATES = ['draft', 'ready', 'done', 'cancelled'] as const satisfies Plan['state'][]
export const TONES = { draft: 'info', ready: 'accent', done: 'ok', cancelled: 'plain' } as const

/** It may still go on air. */
export function toCome(plan: Plan): boolean {
  return plan.state === 'draft' || plan.state === 'ready'
}

export const KINDS = [
  'ordinary',
  'festival',
  'brand',
  'tutorial',
  'origin',
  'belt',
  'fixed_price',
  'factory',
  'new_product',
  'co_branded',
] as const satisfies Plan['kind'][]
