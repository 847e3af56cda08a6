/** From a plan to where its show stands: the control room, and the review once it is over. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, withQuery } from '@/app/api'
import { useCan } from '@/app/session'
import type { Runs } from '@/app/types/live'
import type { Plan } from '@/app/types/planning'
import { RUNS } from '../../live/list/useRuns'
import { reviewOf } from '../../live/room/reviewOf'
import { useTexts } from '../texts'

export function PlanRun({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const { data } = useQuery({
    queryKey: [...RUNS, plan.id],
    queryFn: () => api.get<Runs>(withQuery('/live/runs', { plan: plan.id, size: 1 })),
    enabled: can('live.rooms.read'),
  })
  const run = data?.rows[0]
  const told = can('review.shows.read')
  if (run && run.state !== 'ended') return <Link to={`/live/runs/${run.id}`}>{t('ready.to_room')}</Link>
  if (run && told) return <Link to={reviewOf(run)}>{t('plan.to_review')}</Link>
  return plan.show && told ? <Link to={`/review/shows/${plan.show}`}>{t('plan.to_review')}</Link> : null
}
