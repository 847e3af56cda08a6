/** The list's groups in the order in which a show is made ready. */
import type { PlanCheck } from '@/app/types/planning'

export const GROUPS = ['rehearsal', 'network', 'devices', 'promotion', 'goods', 'team', 'other'] as const satisfies PlanCheck['group'][]

export function grouped(checks: readonly PlanCheck[], group: PlanCheck['group']): PlanCheck[] {
  return checks.filter((check) => check.group === group)
}

/** In the order in which they stand on the page. */
export function inOrder(checks: readonly PlanCheck[]): PlanCheck[] {
  return GROUPS.flatMap((group) => grouped(checks, group))
}
