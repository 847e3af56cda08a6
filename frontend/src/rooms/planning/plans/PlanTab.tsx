/** 策划: theme, time, people, audience, budget, goals and marketing of one show. */
import { useCan } from '@/app/session'
import type { Plan } from '@/app/types/planning'
import { LastShow } from '../../review/carried/LastShow'
import { PlanActions } from '../../review/carried/PlanActions'
import { HostFitCard } from '../fit/HostFitCard'
import { BasicsCard } from './BasicsCard'
import { FitCard } from './FitCard'
import { GoalsCard } from './GoalsCard'
import { KindCard } from './KindCard'
import { TasksCard } from './TasksCard'

export default function PlanTab({ plan }: { plan: Plan }) {
  const can = useCan()
  const goals = can('planning.goals.read')
  return (
    <div className="plan-tab">
      <BasicsCard plan={plan} />
      {goals && <HostFitCard plan={plan} />}
      {goals && <GoalsCard plan={plan} />}
      {goals && <FitCard plan={plan} />}
      <KindCard plan={plan} />
      <TasksCard plan={plan} />
      {can('review.shows.read') && <PlanActions plan={plan.id} />}
      {can('review.shows.read') && <LastShow plan={plan.id} />}
    </div>
  )
}
