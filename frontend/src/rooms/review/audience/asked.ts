/** What a layer asked most. */
import type { AudienceLayer } from '@/app/types'

const NAMED = 2

/** The topics to prepare answers for: those asked most, of which not all was answered. */
export function askedMost({ topics }: Pick<AudienceLayer, 'topics'>): AudienceLayer['topics'][number]['topic'][] {
  return topics.filter((each) => each.answered.value === null || each.answered.value < 1).slice(0, NAMED).map((each) => each.topic)
}
