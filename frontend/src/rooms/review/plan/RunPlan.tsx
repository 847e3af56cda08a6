/** 计划对照 of a run, as the control room counted it, and the next show after it; nothing for one without a plan. */
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import { Card } from '@/components/Card'
import { AgainstSegments, useSummary } from '../../live/against/AgainstPlan'
import { AgainstProducts } from '../../live/against/AgainstProducts'
import { useExplain, useRunAgainstPlan } from '../../live/against/useAgainst'
import { FromShow } from '../../planning/plans/FromShow'
import { useTexts } from '../texts'

export function RunPlan({ run }: { run: string }) {
  const t = useTexts()
  const can = useCan()
  const summary = useSummary()
  const { data: told } = useRunAgainstPlan(run)
  const explain = useExplain(run, ['live', 'against', run])
  if (!told) return null
  return (
    <>
      <Card
        title={t('plan.title', { said: summary(told) })}
        extra={can('planning.plans.read') && <Link to={`/planning/plans/${told.plan}?tab=rundown`}>{t('plan.to_plan')}</Link>}
      >
        <AgainstSegments told={told} explain={can('live.rooms.write') ? explain : undefined} />
      </Card>
      <Card title={t('plan.products')}>
        <AgainstProducts told={told} />
      </Card>
    </>
  )
}

export function AfterRun({ run }: { run: string }) {
  const { data: told } = useRunAgainstPlan(run)
  if (!told) return null
  return <FromShow show={{ id: run, plan: told.plan, title: told.title, started_at: told.planned_at ?? told.started_at, account_name: '' }} />
}
