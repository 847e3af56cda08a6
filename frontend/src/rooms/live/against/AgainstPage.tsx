/** 计划对照 of a run, before any file of the show is imported. */
import { Link, useParams } from 'react-router'
import { useCan } from '@/app/session'
import { useTitle } from '@/app/title'
import type { AgainstPlan } from '@/app/types/live'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { AgainstSegments, useSummary } from './AgainstPlan'
import { AgainstProducts } from './AgainstProducts'
import { useExplain, useRunAgainstPlan } from './useAgainst'

export default function AgainstPage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const { data, error, refetch } = useRunAgainstPlan(id)
  useTitle(data ? `${data.title} ${t('against.title')}` : null)
  if (data) return <Body told={data} />
  if (!error) return <Block height={420} />
  return <ErrorSentence error={error} retry={() => void refetch()} instead={<Link to={`/live/runs/${id}`}>{t('against.back')}</Link>} />
}

function Body({ told }: { told: AgainstPlan }) {
  const t = useTexts()
  const can = useCan()
  const summary = useSummary()
  const explain = useExplain(told.run, ['live', 'against', told.run])
  return (
    <div className="page against-page">
      <p className="against-facts">
        <b>{summary(told)}</b>
        <Link to={`/live/runs/${told.run}`}>{t('against.back')}</Link>
        <Link to={`/planning/plans/${told.plan}?tab=rundown`}>{t('against.to_plan')}</Link>
      </p>
      <Card title={t('against.segments')}>
        <AgainstSegments told={told} explain={can('live.rooms.write') ? explain : undefined} />
      </Card>
      <Card title={t('against.products')}>
        <AgainstProducts told={told} />
      </Card>
    </div>
  )
}
