/** How the room is arranged: by what somebody is here for. */
export type View = 'controller' | 'host' | 'service'

export const VIEWS: View[] = ['controller', 'host', 'service']

/** Roles of people, as accounts name them, and where their eyes are during a show. */
const OF_ROLE: Record<string, View> = {
  host: 'host',
  customer_service: 'service',
}

export function viewOf(role: string): View {
  return OF_ROLE[role] ?? 'controller'
}

/** The role told to the others in the room. */
export const PRESENT: Record<View, string> = {
  controller: 'controller',
  host: 'host',
  service: 'customer_service',
}
