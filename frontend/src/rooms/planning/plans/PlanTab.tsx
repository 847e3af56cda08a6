/** 策划: theme, time, people, audience, budget and goals of one show. */
import type { Plan } from '@/app/types/planning'
import { BasicsCard } from './BasicsCard'

export default function PlanTab({ plan }: { plan: Plan }) {
  return (
    <div className="plan-tab">
      <BasicsCard plan={plan} />
    </div>
  )
}
