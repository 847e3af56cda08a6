/** Which part of the traffic is looked at; kept in the address. */
import { withQuery } from '@/app/api'

export const CLEARED = { from: '', to: '', platform: '', account: '', host: '', show: '', currency: '' }
/** `open` names the groups whose channels are shown, `against` what numbers stand beside, `by` what spend is cut by. */
export const DEFAULTS = { ...CLEARED, open: 'paid', against: 'previous', by: 'host', sort: '' }

export type TrafficFilters = typeof DEFAULTS
export type Side = 'previous' | 'year'
export type Cut = 'host' | 'show'

export function isFiltered(filters: TrafficFilters): boolean {
  return Object.keys(CLEARED).some((name) => filters[name as keyof typeof CLEARED] !== '')
}

/** Only what narrows the traffic is the server's affair. */
export function trafficPath(part: 'channels' | 'spend', filters: TrafficFilters): string {
  const asked = Object.keys(CLEARED).map((name) => [name, filters[name as keyof typeof CLEARED]])
  const against = part === 'channels' && sideOf(filters) === 'year' ? [['against', 'year']] : []
  return withQuery(`/traffic/${part}`, Object.fromEntries([...asked, ...against]) as Record<string, string>)
}

export function sideOf(filters: TrafficFilters): Side {
  return filters.against === 'year' ? 'year' : 'previous'
}

export function cutOf(filters: TrafficFilters): Cut {
  return filters.by === 'show' ? 'show' : 'host'
}

export function openGroups(filters: TrafficFilters): string[] {
  return filters.open.split(',').filter(Boolean)
}

/** The address of the groups that are open after this one was turned. */
export function turned(open: string[], key: string): string {
  const rest = open.filter((each) => each !== key)
  return (rest.length === open.length ? [...open, key] : rest).join(',')
}
