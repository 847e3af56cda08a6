/** Which pages stand in the menu, and with which a day begins. */
import type { Route } from './route'

/** What a role's day does without: its menu is short, the search and the address still open these. */
const BESIDE: Record<string, string[]> = {
  host: ['/planning/goals', '/planning/assets', '/planning/studios', '/planning/launches', '/compliance/text', '/review/compare', '/review/reconcile', '/traffic/channels', '/metrics/dictionary'],
}

/** The entries of the menu; of a role's own menu where one is named. */
export function inNavigation(routes: Route[], role = ''): Route[] {
  return routes.filter((route) => route.icon && !BESIDE[role]?.includes(route.path))
}

/** The page a day begins with; who may not see it begins with the first that is open. */
export function homeOf(routes: Route[]): string | undefined {
  const open = inNavigation(routes)
  return (open.find((route) => route.path === '/review/overview') ?? open[0])?.path
}
