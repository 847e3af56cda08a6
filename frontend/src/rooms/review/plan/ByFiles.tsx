/** 计划对照 of a show that no control room ran: begin, length and products, as files tell them. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { MetricColumn, PlanByFiles } from '@/app/types'
import { Card } from '@/components/Card'
import { countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { duration, MISSING } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { metricName } from '../names'
import { useTexts } from '../texts'
import { useSaid } from './said'

type Product = PlanByFiles['products'][number]
interface Time {
  key: 'begin' | 'length'
  planned: string
  real: string
  off: string
}

const NUMBERS = ['pitches', 'units', 'orders', 'gmv', 'refund_rate']

export function ByFiles({ told, columns }: { told: PlanByFiles; columns: MetricColumn[] | undefined }) {
  const t = useTexts()
  const can = useCan()
  const said = useSaid()
  return (
    <>
      <Card
        title={t('plan.title', { said: said(told) })}
        extra={can('planning.plans.read') && <Link to={`/planning/plans/${told.plan}?tab=rundown`}>{t('plan.to_plan')}</Link>}
      >
        <Times told={told} />
        {told.segments > 0 && <p className="quiet-line">{t('plan.no_minutes', { n: told.segments })}</p>}
      </Card>
      {told.products.length > 0 && (
        <Card title={t('plan.products')}>
          <Products told={told} columns={columns} />
        </Card>
      )}
    </>
  )
}

function Times({ told }: { told: PlanByFiles }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const length = (seconds: number | null) => (seconds === null ? MISSING : duration(seconds, language))
  const off = (seconds: number | null) => (seconds !== null && seconds > 0 ? `+${length(seconds)}` : length(seconds))
  const rows: Time[] = [
    {
      key: 'begin',
      planned: dateTime(told.planned_at, zone),
      real: told.started_at ? dateTime(told.started_at, zone) : MISSING,
      off: off(told.late_s),
    },
    { key: 'length', planned: length(told.planned_s), real: length(told.actual_s), off: off(told.drift_s) },
  ]
  const columns: Column<Time>[] = [
    { key: 'what', title: t('plan.time'), width: 160, render: (row) => <span className="row-title">{t(`plan.time.${row.key}`)}</span> },
    { key: 'planned', title: t('plan.time_planned'), align: 'end', render: (row) => row.planned },
    { key: 'real', title: t('plan.time_real'), align: 'end', render: (row) => row.real },
    { key: 'off', title: t('plan.time_off'), align: 'end', render: (row) => row.off },
  ]
  return <DataTable<Time> label={t('plan.time')} columns={columns} rows={rows} rowKey={(row) => row.key} className="flush" />
}

function Products({ told, columns }: { told: PlanByFiles; columns: MetricColumn[] | undefined }) {
  const t = useTexts()
  const language = useLanguage()
  const goal = (key: 'goal_units' | 'goal_orders'): Column<Product>[] =>
    told.products.some((row) => row[key] !== null)
      ? [{ key, title: t(`plan.${key}`), align: 'end', render: (row) => countText(row[key], language) }]
      : []
  const amounts: Column<Product>[] = told.products.some((row) => row.goal_amount !== null)
    ? [{ key: 'goal', title: t('plan.goal'), align: 'end', render: (row) => moneyText(row.goal_amount, told.currency, language) }]
    : []
  const all: Column<Product>[] = [
    { key: 'name', title: t('plan.product'), width: 220, render: (row) => <span className="row-title">{row.name}</span> },
    { key: 'state', title: t('plan.state'), render: (row) => <State row={row} /> },
    {
      key: 'planned',
      title: t('plan.planned'),
      align: 'end',
      render: (row) => (row.planned_s === null ? MISSING : clockText(row.planned_s)),
    },
    ...goal('goal_units'),
    ...goal('goal_orders'),
    ...amounts,
    ...NUMBERS.map((key): Column<Product> => {
      const title = metricName(key, columns, language)
      return { key, title, align: 'end', render: (row) => <Num num={row.numbers?.[key]} label={title} /> }
    }),
    ...(told.products.some((row) => row.fallen_out)
      ? [{ key: 'fallen', title: t('plan.why'), render: (row: Product) => row.fallen_out }]
      : []),
  ]
  return (
    <DataTable<Product>
      label={t('plan.products')}
      columns={all}
      rows={told.products}
      rowKey={(row) => `${row.planned ? 'plan' : 'file'}/${row.product}`}
      className="flush tall"
    />
  )
}

function State({ row }: { row: Product }) {
  const t = useTexts()
  if (!row.planned) return <Tag tone="info">{t('plan.state.unplanned')}</Tag>
  if (row.fallen_out) return <Tag tone="warn">{t('plan.state.fallen')}</Tag>
  return row.numbers ? <Tag tone="ok">{t('plan.state.sold')}</Tag> : <Tag>{t('plan.state.untold')}</Tag>
}
