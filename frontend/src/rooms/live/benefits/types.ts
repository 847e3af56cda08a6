/** 福利, as their part tells them. Money is in minor units. */

export const KINDS = [
  'lottery',
  'flash_sale',
  'red_packets',
  'free_order',
  'likes_draw',
  'vote',
  'quiz',
  'guess_price',
  'gift_ladder',
  'timed_reveal',
] as const

export type BenefitKind = (typeof KINDS)[number]
export type BenefitState = 'draft' | 'armed' | 'running' | 'closed' | 'settled' | 'cancelled'

export interface Winner {
  place: number
  entry: string
  prize: string
  amount: number
}

export interface Benefit {
  id: string
  kind: BenefitKind
  title: string
  state: BenefitState
  product: string
  rules: { steps?: { at: number; name: string }[]; options?: string[]; word?: string; reveal?: string }
  currency: string
  budget: number
  spent: number
  units: number
  used: number
  entries: number
  progress: number
  tally: Record<string, number>
  closes_at: string | null
  settled_at: string | null
  commitment: string
  winners: Winner[]
}

export type BenefitAct = 'arm' | 'begin' | 'close' | 'settle'

/** The one thing to do next. */
export const NEXT: Partial<Record<BenefitState, BenefitAct>> = {
  draft: 'arm',
  armed: 'begin',
  running: 'close',
  closed: 'settle',
}

const ORDER: Record<BenefitState, number> = { running: 0, closed: 1, armed: 2, draft: 3, settled: 4, cancelled: 5 }

/** What runs first, then what waits for somebody, then what is over. */
export function inOrder(all: Benefit[]): Benefit[] {
  return [...all].sort((a, b) => ORDER[a.state] - ORDER[b.state])
}
