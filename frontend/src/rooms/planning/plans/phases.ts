/** The stretches of marketing around a show, in time's order; a launch of new products has more of them. */
import type { Plan, Task } from '@/app/types/planning'

type Phase = Task['phase']

export const PHASES: Phase[] = ['warm_up', 'ferment', 'main', 'afterglow']
export const LAUNCH_PHASES: Phase[] = ['suspense', 'booking', 'main', 'follow_1', 'follow_2']
const ALL: Phase[] = ['suspense', 'booking', ...PHASES, 'follow_1', 'follow_2']

/** Those of the plan: the four, and of a launch's those that have tasks. */
export function phasesOf(tasks: Task[]): Phase[] {
  const used = new Set(tasks.map((each) => each.phase))
  return ALL.filter((each) => PHASES.includes(each) || used.has(each))
}

/** Those a task may be put in. */
export function phasesFor(plan: Plan, task: Task | null): Phase[] {
  return ALL.filter((each) => plan.kind === 'new_product' || PHASES.includes(each) || task?.phase === each)
}
