/** What launches' things are called and how they look. */
import type { PrivilegeKind, SeedState } from '@/app/types/planning'
import type { Tone } from '@/components/Tag'

export const SEED_STATES = ['applied', 'chosen', 'sent', 'reviewed', 'declined'] as const satisfies SeedState[]
export const SEED_TONES: Record<SeedState, Tone> = { applied: 'plain', chosen: 'info', sent: 'accent', reviewed: 'ok', declined: 'plain' }
export const PRIVILEGES = ['gift', 'price', 'priority', 'numbered', 'service'] as const satisfies PrivilegeKind[]

const NEXT = { applied: 'chosen', chosen: 'sent', sent: 'reviewed', reviewed: null, declined: null } as const

/** The state that the ordinary way leads to next, if all of them stand at one place. */
export function nextOf(states: SeedState[]) {
  const [first] = states
  return !first || states.some((each) => each !== first) ? null : NEXT[first]
}

/** Times the usual: 1.4 for forty percent more; null where nothing can be said. */
export function timesUsual(value: number | null | undefined, median: number | null): number | null {
  return value === null || value === undefined || !median ? null : value / median
}
