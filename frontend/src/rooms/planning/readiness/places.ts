/** Where something is put right: a tab of the plan, a check of its list, or the contingency plans, or a room's equipment. */
export function placeOf(plan: string, key: string, tab: string): string {
  const at = `/planning/plans/${encodeURIComponent(plan)}`
  if (tab === 'incidents') return '/live/incident-plans'
  if (tab.startsWith('studios')) return `/planning/${tab}`
  if (!tab) return `${at}?tab=readiness${key.startsWith('check:') ? `#${key.slice('check:'.length)}` : ''}`
  return tab === 'plan' ? at : `${at}?tab=${tab}`
}
