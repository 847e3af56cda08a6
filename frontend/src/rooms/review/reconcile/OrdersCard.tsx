/** The orders behind a cause, each with its part of the gap and the file row it was read from. */
import { Button } from 'antd'
import { Link } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { BehindOrder } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { formatValue, MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { ExportButton } from '@/components/table/ExportButton'
import { Pager } from '@/components/table/Pager'
import { useTexts } from '../texts'
import { ordersPath, type ReconcileFilters } from './filters'
import { useOrdersBehind } from './useReconcile'
import { useWord } from './words'

const STATEMENT = 'statement:'

interface Props {
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
}

export function OrdersCard({ filters, change }: Props) {
  const t = useTexts()
  const can = useCan()
  const word = useWord()
  const language = useLanguage()
  const settled = filters.cause.startsWith(STATEMENT)
  const quantity = settled ? 'payout' : filters.quantity
  const asked = settled ? { ...filters, cause: filters.cause.slice(STATEMENT.length) } : filters
  const { data, error, isPlaceholderData, refetch } = useOrdersBehind(asked, quantity)
  const columns = useColumns(settled, quantity === 'orders')
  const cause = asked.cause === 'any' ? t('reconcile.statement.all') : word('cause', asked.cause)
  const title = t('reconcile.orders.title', { cause })
  const actions = (
    <span className="reconcile-pick">
      {can('trade.orders.export') && (
        <ExportButton
          title={title}
          rows={data?.total ?? 0}
          make={() => api.file(ordersPath(asked, quantity, language))}
        />
      )}
      <Button onClick={() => change({ cause: '' })}>{t('reconcile.orders.close')}</Button>
    </span>
  )
  return (
    <Card title={title} extra={actions}>
      {error && !data ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : data?.rows.length === 0 ? (
        <p className="quiet-line">{t('reconcile.orders.empty')}</p>
      ) : (
        <DataTable<BehindOrder>
          label={title}
          columns={columns}
          rows={data?.rows}
          rowKey={(row) => [row.platform, row.account, row.order_id, row.sub_order_id, row.verdict].join('/')}
          busy={isPlaceholderData}
          expected={8}
          className="flush"
        />
      )}
      {data && data.rows.length > 0 && (
        <Pager page={filters.page} size={filters.size} total={data.total} onChange={(page, size) => change({ page, size })} />
      )}
    </Card>
  )
}

function useColumns(settled: boolean, counted: boolean): Column<BehindOrder>[] {
  const t = useTexts()
  const word = useWord()
  const language = useLanguage()
  const zone = useSession().company.zone
  const money = (value: number | null, row: BehindOrder) =>
    value === null ? MISSING : formatValue(value, { unit: 'money', currency: row.currency, language, exact: true })
  const amount = (key: 'ours' | 'theirs' | 'part'): Column<BehindOrder> => ({
    key,
    title: t(`reconcile.column.${key}`),
    align: 'end',
    least: 96,
    render: (row) => (
      <span className="num">{key === 'part' && counted ? String(row.part) : money(row[key], row)}</span>
    ),
  })
  const verdict: Column<BehindOrder> = {
    key: 'verdict',
    title: t('reconcile.column.verdict'),
    least: 88,
    render: (row) => (row.verdict ? word('cause', row.verdict) : ''),
  }
  return [
    {
      key: 'order',
      title: t('reconcile.column.order'),
      least: 168,
      render: (row) => (
        <Link className="id" to={`/trade/orders?q=${row.order_id}&order=${row.platform}/${row.order_id}`}>
          {row.order_id}
        </Link>
      ),
    },
    ...(settled ? [verdict] : []),
    {
      key: 'at',
      title: t('reconcile.column.at'),
      least: 132,
      render: (row) => <span className="num-text">{dateTime(row.at, zone)}</span>,
    },
    {
      key: 'show',
      title: t('reconcile.column.show'),
      least: 140,
      width: 220,
      render: (row) => <span className="clip">{row.show_title || MISSING}</span>,
    },
    amount('ours'),
    ...(settled ? [amount('theirs')] : []),
    amount('part'),
    {
      key: 'file',
      title: t('reconcile.column.file'),
      least: 180,
      width: 320,
      render: (row) => (
        <Link className="clip" to={`/connectors?batch=${row.batch}`} title={`${row.file} ${row.sheet} ${row.row}`}>
          {row.file} · {row.row}
        </Link>
      ),
    },
  ]
}
