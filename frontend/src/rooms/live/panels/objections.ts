/** What must not be said as it stands in a segment's phrases: the words, each once. */
import type { Segment } from '../types'

export function objections({ phrases, findings }: Pick<Segment, 'phrases' | 'findings'>): string[] {
  const words = findings
    .filter((each) => each.severity === 'blocking' || each.severity === 'must_fix')
    .map((each) => Array.from(phrases[each.phrase] ?? '').slice(each.start, each.end).join(''))
  return [...new Set(words.filter(Boolean))]
}
