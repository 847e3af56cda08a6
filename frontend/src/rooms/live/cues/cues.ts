/** Words between roles: whom one is for, and whether they saw it. */
import type { Cue } from '../types'

/** Somebody in the room, as what. */
export interface Reader {
  id: string
  role: string
}

export function isFor(cue: Cue, role: string): boolean {
  return cue.to === role || cue.to === 'all'
}

/** It waits for this person: one of a role is enough for a word to it, a word to all is seen by each. */
export function waitsFor(cue: Cue, me: Reader): boolean {
  if (!isFor(cue, me.role)) return false
  return cue.to === 'all' ? !cue.seen.some((each) => each.person === me.id) : cue.seen.length === 0
}

/** No host has said to have seen it. */
export function hostWaits(cue: Cue): boolean {
  if (!isFor(cue, 'host')) return false
  return cue.to === 'all' ? !cue.seen.some((each) => each.role === 'host') : cue.seen.length === 0
}

/** Those who run the desk follow every word; others what is meant for them, and what they said. */
export function shownTo(cues: Cue[], me: Reader & { name: string }): Cue[] {
  if (me.role === 'controller' || me.role === 'operator') return cues
  return cues.filter((each) => isFor(each, me.role) || each.by === me.name)
}

/** The newest first, those that wait before them. */
export function inOrder(cues: Cue[], waits: (cue: Cue) => boolean): Cue[] {
  return [...cues].sort((a, b) => Number(waits(b)) - Number(waits(a)) || b.at.localeCompare(a.at))
}

/** Says that the newest that waits was seen; null where none does. */
export function seenStep(cues: Cue[], me: Reader): { path: string; body?: unknown } | null {
  const waits = (cue: Cue) => waitsFor(cue, me)
  const first = inOrder(cues.filter(waits), waits)[0]
  return first ? { path: `cues/${first.id}/seen` } : null
}
