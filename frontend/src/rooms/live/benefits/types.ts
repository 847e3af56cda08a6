/** The kinds of 福利, and what is done next with one. */
import type { Benefit } from '../types'

export const KINDS = [
  'lottery',
  'flash_sale',
  'red_packets',
  'free_order',
  'likes_draw',
  'wheel',
  'vote',
  'quiz',
  'guess_price',
  'gift_ladder',
  'timed_reveal',
] as const

export type BenefitKind = Benefit['kind']
export type BenefitState = Benefit['state']
export type BenefitAct = 'arm' | 'begin' | 'close' | 'settle'

/** Kinds in which chance decides: each has a document that anybody can verify. */
export const DRAWN: readonly BenefitKind[] = ['lottery', 'free_order', 'likes_draw', 'quiz', 'wheel', 'red_packets']

export interface Rules {
  steps?: { at: number; name: string }[]
  options?: string[]
  answer?: string
  word?: string
  least?: number
  prizes?: { name: string; count: number }[]
}

/** The one thing to do next. */
const NEXT: Partial<Record<BenefitState, BenefitAct>> = {
  draft: 'arm',
  armed: 'begin',
  running: 'close',
  closed: 'settle',
}

/** What was begun is still drawn after the show; nothing more begins. */
export function nextOf(state: BenefitState, over: boolean): BenefitAct | undefined {
  return over && state !== 'closed' ? undefined : NEXT[state]
}

const ORDER: Record<BenefitState, number> = { running: 0, closed: 1, armed: 2, draft: 3, settled: 4, cancelled: 5 }

/** What runs first, then what waits for somebody, then what is over. */
export function inOrder(all: Benefit[]): Benefit[] {
  return [...all].sort((a, b) => ORDER[a.state] - ORDER[b.state])
}
