/** How the room is arranged: by what somebody is here for. */
export type View = 'controller' | 'operator' | 'host' | 'assistant' | 'service'

export const VIEWS: View[] = ['controller', 'operator', 'host', 'assistant', 'service']

/** Roles of people, as accounts name them, and where their eyes are during a show. */
const OF_ROLE: Record<string, View> = {
  host: 'host',
  operator: 'operator',
  customer_service: 'service',
}

export function viewOf(role: string): View {
  return OF_ROLE[role] ?? 'controller'
}

/** Whom a word can be for. */
export const ROLES = ['host', 'assistant', 'controller', 'operator', 'customer_service'] as const
export type Role = (typeof ROLES)[number]

/** The role told to the others in the room. */
export const PRESENT: Record<View, Role> = {
  controller: 'controller',
  operator: 'operator',
  host: 'host',
  assistant: 'assistant',
  service: 'customer_service',
}
