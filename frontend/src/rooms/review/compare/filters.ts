/** What is compared, of which shows; kept in the address. */
import { withQuery } from '@/app/api'

export const TOPICS = ['slot', 'host', 'weekday', 'promotion', 'platform', 'account', 'show'] as const
export type Topic = (typeof TOPICS)[number]

export const DEFAULTS = {
  topic: 'slot',
  from: '',
  to: '',
  platform: '',
  account: '',
  host: '',
  currency: '',
  shows: '',
  sort: '',
  rate: '',
}

export type CompareFilters = typeof DEFAULTS

export const CLEARED = { from: '', to: '', platform: '', account: '', host: '', currency: '', shows: '' }

export function isFiltered(filters: CompareFilters): boolean {
  return Object.keys(CLEARED).some((name) => filters[name as keyof typeof CLEARED] !== '')
}

/** An address typed by hand may name anything. */
export function topicOf(filters: CompareFilters): Topic {
  return TOPICS.find((topic) => topic === filters.topic) ?? 'slot'
}

/** How it is sorted and which rate is drawn is the page's own affair. */
export function comparePath(filters: CompareFilters, part = ''): string {
  const { sort: _, rate: __, ...asked } = filters
  return withQuery(`/review/compare${part}`, { ...asked, topic: topicOf(filters) })
}

export function pickedShows(filters: CompareFilters): string[] {
  return filters.shows.split(',').filter(Boolean)
}
