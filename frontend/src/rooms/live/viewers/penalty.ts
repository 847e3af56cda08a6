/** What is put together about a viewer before it is sent. */
import type { Penalty } from '../types'

const DAY = 24 * 60

/** Left empty, the degree follows from the reason and from what went before. */
export type Kind = '' | Penalty['kind']
export const KINDS: Kind[] = ['', 'warn', 'hide', 'mute', 'block']
/** Minutes that can be chosen; others hold for the show. */
export const TERMS: Partial<Record<Kind, number[]>> = {
  mute: [10, 60, DAY, 7 * DAY],
  block: [7 * DAY, 30 * DAY, 365 * DAY],
}
const USUAL: Partial<Record<Kind, number>> = { mute: 10, block: 30 * DAY }

export interface Draft {
  kind: Kind
  minutes: number | null
  reason: string
  facts: string
}

export function draftOf(facts = ''): Draft {
  return { kind: '', minutes: null, reason: 'other', facts }
}

/** Another degree has another term. */
export function withKind(draft: Draft, kind: Kind): Draft {
  return { ...draft, kind, minutes: USUAL[kind] ?? null }
}

export function isWhole(draft: Draft, person: string): boolean {
  return person !== '' && draft.facts.trim() !== ''
}

export function sent(draft: Draft, person: string) {
  return { ...draft, person, facts: draft.facts.trim() }
}
