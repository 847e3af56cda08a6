/** In the room: what changed in the plan since it was taken over, and the way to the comparison with it. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { api, withQuery } from '@/app/api'
import type { Rundown } from '@/app/types/planning'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import './against.css'

const SELDOM = 15_000

export function PlanLink() {
  const t = useTexts()
  const run = usePart('run')
  if (!run?.plan) return null
  return (
    <Link className="live-to-plan" to={`/live/runs/${run.id}/plan`}>
      {t('against.title')}
    </Link>
  )
}

export function PlanNews() {
  const t = useTexts()
  const run = usePart('run')
  const { may, act } = useRoom()
  const asks = Boolean(run?.plan) && run?.state !== 'ended' && may('run')
  const { data } = useQuery({
    queryKey: ['live', 'plan', run?.plan, run?.plan_version],
    queryFn: () => api.get<Rundown>(withQuery(`/planning/plans/${run?.plan ?? ''}/segments`, { since: run?.plan_version })),
    enabled: asks,
    refetchInterval: SELDOM,
    retry: false,
  })
  if (!run || !asks || !data || data.version <= run.plan_version) return null
  return (
    <p className="live-news" data-tip={t('against.take_hint', { who: data.by })}>
      <span>{t('against.changed')}</span>
      <Button onClick={() => void act('plan', { turn: run.turn })}>{t('against.take')}</Button>
    </p>
  )
}
