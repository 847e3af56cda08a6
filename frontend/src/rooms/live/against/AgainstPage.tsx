/** 计划对照 of a run, before any file of the show is imported. */
import { Link, useParams } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { useTitle } from '@/app/title'
import type { AgainstPlan } from '@/app/types/live'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { amountsText, clockText, countText, moneyText } from '../amounts'
import { useTexts } from '../texts'
import { AgainstSegments, useSummary } from './AgainstPlan'
import { useExplain, useRunAgainstPlan } from './useAgainst'

type Product = AgainstPlan['products'][number]

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
        <Products told={told} />
      </Card>
    </div>
  )
}

function Products({ told }: { told: AgainstPlan }) {
  const t = useTexts()
  const language = useLanguage()
  const { currency } = told
  const columns: Column<Product>[] = [
    { key: 'name', title: t('against.product'), width: 240, render: (row) => <span className="row-title">{row.name}</span> },
    { key: 'planned', title: t('against.planned'), align: 'end', render: (row) => clockText(row.planned_s) },
    { key: 'actual', title: t('against.actual'), align: 'end', render: (row) => clockText(row.actual_s) },
    { key: 'goal', title: t('against.goal'), align: 'end', render: (row) => moneyText(row.goal_amount, currency, language) },
    { key: 'gmv', title: t('against.gmv'), align: 'end', render: (row) => amountsText(row.gmv, currency, language) },
    { key: 'goal_orders', title: t('against.goal_orders'), align: 'end', render: (row) => countText(row.goal_orders, language) },
    { key: 'orders', title: t('against.orders'), align: 'end', render: (row) => countText(row.orders, language) },
    { key: 'fallen', title: t('against.reason'), render: (row) => row.fallen_out },
  ]
  if (told.products.length === 0) return <p className="quiet-line">{t('against.no_products')}</p>
  return <DataTable<Product> label={t('against.products')} columns={columns} rows={told.products} rowKey={(row) => row.product} className="flush tall" />
}
