/** In the room: the way to the plan's comparison, and what changed in the plan since it was taken over. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { api, withQuery } from '@/app/api'
import type { Rundown } from '@/app/types/planning'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'

const SELDOM = 15_000

export function PlanLink() {
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
  if (!run?.plan) return null
  const newer = asks && data && data.version > run.plan_version
  return (
    <>
      {newer && (
        <Button type="text" data-tip={t('against.take_hint', { who: data.by })} onClick={() => void act('plan', { turn: run.turn })}>
          {t('against.take')}
        </Button>
      )}
      <Link to={`/live/runs/${run.id}/plan`}>{t('against.title')}</Link>
    </>
  )
}
