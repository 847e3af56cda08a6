/** Which benefit an overlay speaks of. */
import type { BenefitKind } from '../../benefits/types'
import { usePart } from '../../stream/LiveProvider'
import type { Benefit } from '../../types'

/** How long what came of it stays. */
export const RESULT_MS = 60_000

const NONE: Benefit[] = []

/** The one that runs; else the last that ended a moment ago, with what came of it. */
export function chosen(all: Benefit[], kinds: readonly BenefitKind[], now: number): Benefit | undefined {
  const ours = all.filter((each) => kinds.includes(each.kind))
  const running = ours.findLast((each) => each.state === 'running')
  return running ?? ours.findLast((each) => isOver(each) && now - endOf(each) < RESULT_MS)
}

export function isOver(benefit: Benefit): boolean {
  return benefit.state === 'closed' || benefit.state === 'settled'
}

function endOf(benefit: Benefit): number {
  return Date.parse(benefit.settled_at ?? benefit.closed_at ?? '') || 0
}

export function useBenefit(kinds: readonly BenefitKind[], now: number): Benefit | undefined {
  return chosen(usePart('benefits') ?? NONE, kinds, now)
}

/** Seconds until it closes; null where nobody said. */
export function leftOf(benefit: Benefit, now: number): number | null {
  return benefit.closes_at ? Math.max(0, (Date.parse(benefit.closes_at) - now) / 1000) : null
}
