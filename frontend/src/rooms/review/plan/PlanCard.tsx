/** 计划对照: the show against its plan, by the control room or else by files alone; nothing for a show without one. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { MetricColumn, ShowAgainstPlan, ShowPlanAnswer } from '@/app/types'
import { Card } from '@/components/Card'
import { countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { Num } from '@/components/num/Num'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { AgainstSegments, useSummary } from '../../live/against/AgainstPlan'
import { useExplain } from '../../live/against/useAgainst'
import { metricName } from '../names'
import { useTexts } from '../texts'
import { ByFiles } from './ByFiles'

type Product = ShowAgainstPlan['products'][number]

const keyOf = (show: string) => ['review', show, 'plan']
const NUMBERS = ['gmv', 'orders', 'units', 'refund_rate']

export function PlanCard({ show, columns }: { show: string; columns: MetricColumn[] | undefined }) {
  const { data } = useQuery({
    queryKey: keyOf(show),
    queryFn: () => api.get<ShowPlanAnswer>(`/review/shows/${encodeURIComponent(show)}/plan`),
  })
  if (data?.against) return <Against show={show} told={data.against} columns={columns} />
  return data?.by_files ? <ByFiles told={data.by_files} columns={columns} /> : null
}

function Against({ show, told, columns }: { show: string; told: ShowAgainstPlan; columns: MetricColumn[] | undefined }) {
  const t = useTexts()
  const can = useCan()
  const summary = useSummary()
  const explain = useExplain(told.run, keyOf(show))
  return (
    <>
      <Card
        title={t('plan.title', { said: summary(told) })}
        extra={can('planning.plans.read') && <Link to={`/planning/plans/${told.plan}?tab=rundown`}>{t('plan.to_plan')}</Link>}
      >
        <AgainstSegments told={told} explain={can('live.rooms.write') ? explain : undefined} />
      </Card>
      {told.products.length > 0 && (
        <Card title={t('plan.products')}>
          <Products told={told} columns={columns} />
        </Card>
      )}
    </>
  )
}

function Products({ told, columns }: { told: ShowAgainstPlan; columns: MetricColumn[] | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const all: Column<Product>[] = [
    { key: 'name', title: t('plan.product'), width: 220, render: (row) => <span className="row-title">{row.name}</span> },
    { key: 'planned', title: t('plan.planned'), align: 'end', render: (row) => clockText(row.planned_s) },
    { key: 'actual', title: t('plan.actual'), align: 'end', render: (row) => clockText(row.actual_s) },
    { key: 'goal', title: t('plan.goal'), align: 'end', render: (row) => moneyText(row.goal_amount, told.currency, language) },
    { key: 'goal_orders', title: t('plan.goal_orders'), align: 'end', render: (row) => countText(row.goal_orders, language) },
    ...NUMBERS.map((key): Column<Product> => {
      const title = metricName(key, columns, language)
      return { key, title, align: 'end', render: (row) => <Num num={row.numbers?.[key]} label={title} /> }
    }),
    { key: 'fallen', title: t('plan.why'), render: (row) => row.fallen_out },
  ]
  return <DataTable<Product> label={t('plan.products')} columns={all} rows={told.products} rowKey={(row) => row.product} className="flush tall" />
}
