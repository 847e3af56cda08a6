/** Tasks by the stretches they are done in: how many are over, how many late, and each to be ticked off. */
import type { Plan, Task } from '@/app/types/planning'
import { useTexts } from '../texts'
import { TaskRow } from './TaskRow'
import { useTaskActs } from './useTasks'

interface Props {
  plan: Plan
  tasks: Task[]
  phases: Task['phase'][]
  /** Of the grid of stretches. */
  className?: string
  onOpen: (task: Task) => void
}

export function PhaseList({ plan, tasks, phases, className = 'plan-phases', onOpen }: Props) {
  const t = useTexts()
  const acts = useTaskActs(plan)
  const late = tasks.filter((task) => task.late).length
  return (
    <>
      <p className="faint">
        {t('tasks.done', { n: tasks.filter((task) => task.state === 'done').length, of: tasks.length })}
        {late > 0 && <b className="plan-late"> {t('tasks.late_n', { n: late })}</b>}
      </p>
      <div className={className}>
        {phases.map((phase) => (
          <section key={phase} aria-label={t(`phase.${phase}`)}>
            <h3>
              {t(`phase.${phase}`)} <small className="faint">{t(`phase.${phase}.when`)}</small>
            </h3>
            <ul>
              {tasks
                .filter((task) => task.phase === phase)
                .map((task) => (
                  <TaskRow key={task.id} task={task} plan={plan} acts={acts} onOpen={() => onOpen(task)} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
