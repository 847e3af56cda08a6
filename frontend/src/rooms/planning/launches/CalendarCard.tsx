/** From the first hint to the second week after: days, and the tasks of each stretch. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import type { Launch, Plan, Task } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { LAUNCH_PHASES } from '../plans/phases'
import { TaskRow } from '../plans/TaskRow'
import { useTaskActs, useTasks } from '../plans/useTasks'
import { useTexts } from '../texts'
import { useLaunchActs } from './useLaunches'

const TaskDrawer = lazy(() => import('../plans/TaskDrawer'))
const LaunchDrawer = lazy(() => import('./LaunchDrawer'))

export function CalendarCard({ plan, launch }: { plan: Plan; launch: Launch }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const [opened, open] = useState<Task | 'new' | null>(null)
  const [changing, change] = useState(false)
  const tasks = useTasks(plan)
  const acts = useTaskActs(plan)
  const laying = useLaunchActs(plan.id)
  if (!tasks.data) return <Block height={320} />
  const own = tasks.data.filter((each) => LAUNCH_PHASES.includes(each.phase))
  const bare = !own.some((each) => each.phase !== 'main')
  const late = own.filter((each) => each.late).length
  return (
    <Card
      title={t('launch.calendar')}
      extra={
        may && (
          <span className="plan-acts">
            <Button onClick={() => change(true)}>{t('launch.set_days')}</Button>
            {!bare && <Button onClick={() => open('new')}>{t('tasks.add')}</Button>}
          </span>
        )
      }
    >
      <ol className="launch-days">
        <Day label={t('phase.suspense')} at={launch.suspense_on} />
        <Day label={t('phase.booking')} at={launch.booking_on} />
        <Day label={t('launch.debut')} at={launch.debut_on} strong />
        <li>
          <small>{t('launch.review_show')}</small>
          {launch.review ? (
            <Link to={`/planning/plans/${launch.review.plan}`}>{`${launch.review.title} ${dateTime(launch.review.planned_at, launch.zone).slice(5)}`}</Link>
          ) : (
            <span className="faint">{t('launch.no_review')}</span>
          )}
        </li>
      </ol>
      {bare ? (
        <p className="plan-empty">
          {t('launch.no_tasks')}{' '}
          {may && (
            <Button loading={laying.isPending} onClick={() => laying.mutate({ act: 'lay' })}>
              {t('launch.lay')}
            </Button>
          )}
        </p>
      ) : (
        <>
          <p className="faint">
            {t('tasks.done', { n: own.filter((each) => each.state === 'done').length, of: own.length })}
            {late > 0 && <b className="plan-late"> {t('tasks.late_n', { n: late })}</b>}
          </p>
          <div className="plan-phases launch-phases">
            {LAUNCH_PHASES.map((phase) => (
              <section key={phase} aria-label={t(`phase.${phase}`)}>
                <h3>
                  {t(`phase.${phase}`)} <small className="faint">{t(`phase.${phase}.when`)}</small>
                </h3>
                <ul>
                  {own
                    .filter((each) => each.phase === phase)
                    .map((each) => (
                      <TaskRow key={each.id} task={each} plan={plan} acts={acts} onOpen={() => open(each)} />
                    ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {opened && <TaskDrawer plan={plan} task={opened === 'new' ? null : opened} onClose={() => open(null)} />}
        {changing && <LaunchDrawer launch={launch} part="days" onClose={() => change(false)} />}
      </Suspense>
    </Card>
  )
}

function Day({ label, at, strong = false }: { label: string; at: string; strong?: boolean }) {
  return (
    <li>
      <small>{label}</small>
      {strong ? <b>{at}</b> : <span>{at}</span>}
    </li>
  )
}
