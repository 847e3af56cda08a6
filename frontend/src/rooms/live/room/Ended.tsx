/** What comes after a show: its review, and the plan of the next one. */
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { useTexts } from '../texts'
import type { Run } from '../types'
import { reviewOf } from './reviewOf'

const FromShow = lazy(async () => ({ default: (await import('../../planning/plans/FromShow')).FromShow }))

export function Ended({ run }: { run: Run }) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  const { title, account_name, plan, show } = run
  const past = { title, account_name, started_at: run.planned_at ?? run.started_at }
  const like = show ? { ...past, id: show } : plan ? { ...past, id: run.id, plan } : null
  return (
    <span className="live-doings">
      {like ? (
        <Suspense fallback={null}>
          <FromShow show={like} />
        </Suspense>
      ) : (
        can('planning.plans.write') && <Button onClick={() => void go('/planning/plans')}>{t('ended.plan')}</Button>
      )}
      {can('review.shows.read') && (
        <Button type="primary" onClick={() => void go(reviewOf(run))}>
          {t('ended.review')}
        </Button>
      )}
    </span>
  )
}
