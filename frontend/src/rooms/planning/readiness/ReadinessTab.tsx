/** 开播检查: one list, one big answer: may we go on air? Made to be gone through by key, and by thumb on a phone. */
import { lazy, Suspense } from 'react'
import { useCan } from '@/app/session'
import type { Plan, Readiness } from '@/app/types/planning'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { CheckCard } from './CheckCard'
import { KnownCard } from './KnownCard'
import { StateCard } from './StateCard'
import { useReadiness, useReadinessActs } from './useReadiness'
import './readiness.css'

const RehearsalsCard = lazy(() => import('../rehearsals/RehearsalsCard'))

export default function ReadinessTab({ plan }: { plan: Plan }) {
  const { data, error, refetch } = useReadiness(plan.id)
  if (data) return <Body plan={plan} told={data} />
  return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Block height={420} />
}

function Body({ plan, told }: { plan: Plan; told: Readiness }) {
  const may = useCan()('planning.checks.write')
  const acts = useReadinessActs(plan.id)
  return (
    <div className="ready">
      <StateCard plan={plan} told={told} acts={acts} />
      <CheckCard plan={plan} told={told} acts={acts} may={may} />
      <KnownCard plan={plan.id} known={told.known} />
      <Suspense fallback={<Block height={240} />}>
        <RehearsalsCard plan={plan} may={may} />
      </Suspense>
    </div>
  )
}
