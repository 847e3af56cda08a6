/** 备货与人员: who is there, what lies ready, what is still to be made. */
import type { Plan } from '@/app/types/planning'
import { AssetsCard } from './AssetsCard'
import { CrewCard } from './CrewCard'
import { GoodsCard } from './GoodsCard'
import './prepared.css'

export default function PreparedTab({ plan }: { plan: Plan }) {
  return (
    <div className="plan-tab">
      <CrewCard plan={plan} />
      <GoodsCard plan={plan} />
      <AssetsCard plan={plan} />
    </div>
  )
}
