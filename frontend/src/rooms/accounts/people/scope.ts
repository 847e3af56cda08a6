/** How far a person sees, while it is being chosen. */
import type { Scope } from '@/app/types'

export type Reach = 'all' | 'accounts' | 'host'

export const ALL: Scope = { all: true, accounts: [], host: null }

export function reachOf(scope: Scope): Reach {
  if (scope.all) return 'all'
  return scope.host !== null ? 'host' : 'accounts'
}

/** What a reach begins with; a host's own shows are those under the person's name, until another is given. */
export function beginning(reach: Reach, name: string): Scope {
  return { all: reach === 'all', accounts: [], host: reach === 'host' ? name.trim() : null }
}

/** A new host sees their own shows, unless something else is chosen. */
export function scopeOfRole(role: string, scope: Scope, name: string): Scope {
  return role === 'host' && scope.all ? beginning('host', name) : scope
}

/** Whether it is said whose shows are meant. */
export function isSaid(scope: Scope): boolean {
  return scope.host === null || scope.host.trim() !== ''
}
