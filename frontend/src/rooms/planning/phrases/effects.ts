/** What the review measured of the library's phrases, put beside them and in order. */
import type { LibraryEffect, Phrase } from '@/app/types/planning'

export const MEASURES = ['interactions', 'clicks', 'orders', 'left'] as const
export type Measure = (typeof MEASURES)[number]
export type Effect = NonNullable<LibraryEffect['effects'][string]>

export interface MeasuredPhrase {
  phrase: Phrase
  /** In so many shows it was said. */
  shows: number
  effects: LibraryEffect['effects']
}

export function beside(phrases: Phrase[], told: LibraryEffect[]): MeasuredPhrase[] {
  const known = new Map(told.map((each) => [each.key, each]))
  return phrases.map((phrase) => {
    const own = known.get(phrase.key)
    return { phrase, shows: own?.shows ?? 0, effects: own?.effects ?? {} }
  })
}

/** By `-orders`, `shows` and the like. Effects go by what is left of them once few shows are allowed for, so that one
 * lucky evening isn't on top; what nobody measured comes last, whichever way. */
export function inOrder(rows: MeasuredPhrase[], sort: string): MeasuredPhrase[] {
  const down = sort.startsWith('-')
  const key = down ? sort.slice(1) : sort
  const told = rows.filter((row) => valueOf(row, key) !== null)
  const untold = rows.filter((row) => valueOf(row, key) === null)
  const by = (one: MeasuredPhrase, other: MeasuredPhrase) => (valueOf(one, key) ?? 0) - (valueOf(other, key) ?? 0)
  return [...told.sort((one, other) => (down ? by(other, one) : by(one, other))), ...untold]
}

/** Whether the interval leaves no doubt that it changes something. */
export function sure({ low, high }: Effect): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}

function valueOf(row: MeasuredPhrase, key: string): number | null {
  return key === 'shows' ? row.shows : (row.effects[key]?.shrunk ?? null)
}
