/** From the first hint to the second week after: days, and the tasks of each stretch. */
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import type { Launch, Plan, Task } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { PhaseList } from '../plans/PhaseList'
import { LAUNCH_PHASES } from '../plans/phases'
import { useTasks } from '../plans/useTasks'
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
  const laying = useLaunchActs(plan.id)
  if (!tasks.data) return <Block height={320} />
  const own = tasks.data.filter((each) => LAUNCH_PHASES.includes(each.phase))
  const bare = !own.some((each) => each.phase !== 'main')
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
        <PhaseList plan={plan} tasks={own} phases={LAUNCH_PHASES} className="plan-phases launch-phases" onOpen={open} />
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
