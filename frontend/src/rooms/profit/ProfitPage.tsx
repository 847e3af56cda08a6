/** 利润: what is left of shows and products after everything they cost, and what of it is not known. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Tag } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { ProfitRow, Profit } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { NoRows } from '@/components/NoRows'
import { Bar } from '@/components/Skeletons'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { Amount, useProfitColumns } from './columns'
import { ProfitFindings } from './Findings'
import { askPath, CLEARED, CUTS, deeper, isNarrowed, PROFIT, type ProfitFilters } from './filters'
import { Steps } from './Steps'
import { useTexts } from './texts'
import './profit.css'

export default function ProfitPage() {
  const t = useTexts()
  const [filters, change] = useUrlState(PROFIT)
  const { sort: _, ...asked } = filters
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['profit', 'statement', asked],
    queryFn: () => api.get<Profit>(askPath(filters)),
    placeholderData: keepPreviousData,
  })
  const columns = useProfitColumns(data)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const rows = data && sorted(data.rows, filters.sort)
  return (
    <div className="page profit">
      <Narrowing data={data} filters={filters} change={change} />
      {data && rows?.length === 0 ? (
        <NoRows
          text={t(isNarrowed(filters) ? 'empty.filtered' : 'empty')}
          onClear={isNarrowed(filters) && (() => change(CLEARED))}
        />
      ) : (
        <>
          <div className="profit-top">
            {data ? <Steps data={data} /> : <Waiting title={t('steps.title')} rows={15} />}
            {data ? <ProfitFindings data={data} /> : <Waiting title={t('findings.title')} rows={3} />}
          </div>
          <div className="profit-head">
            <h2>{t('table.title')}</h2>
            {rows && (
              <ExportShown title={t('table.title')} columns={columns} rows={rows} />
            )}
          </div>
          <DataTable<ProfitRow>
            label={t('table.title')}
            columns={columns.filter((column) => !column.extra)}
            rows={rows}
            rowKey={(row) => row.id || '-'}
            sort={filters.sort}
            onSort={(sort) => change({ sort })}
            onOpen={(row) => {
              const next = data && deeper(data.by, row)
              if (next) change(next)
            }}
            summaryLabel={t('table.total')}
            summary={(column) => {
              const known = data?.columns.find((each) => each.key === column.key)
              return data && known && <Amount row={data.whole} column={known} columns={data.columns} title={column.title} />
            }}
            busy={isPlaceholderData}
            className="pinned"
          />
          {data?.by === 'product' && <p className="quiet-line">{t('table.product_note')}</p>}
          {data && data.total > data.rows.length && (
            <p className="quiet-line">{t('table.first', { n: data.rows.length, total: data.total })}</p>
          )}
        </>
      )}
    </div>
  )
}

/** As tall as what comes. */
function Waiting({ title, rows }: { title: string; rows: number }) {
  return (
    <Card title={title}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="profit-step">
          <Bar width="100%" />
        </div>
      ))}
    </Card>
  )
}

interface NarrowingProps {
  data: Profit | undefined
  filters: ProfitFilters
  change: (change: Partial<ProfitFilters>) => void
}

function Narrowing({ data, filters, change }: NarrowingProps) {
  const t = useTexts()
  const can = useCan()
  const go = useNavigate()
  const drop = (name: 'show' | 'host' | 'account', text: string) =>
    filters[name] && (
      <Tag closable onClose={() => change({ [name]: '' })} aria-label={t('drop', { name: text })}>
        {text}
      </Tag>
    )
  const actions = can('money.cost.write') && (
    <Button onClick={() => void go('/profit/costs')}>{t('costs.go')}</Button>
  )
  return (
    <FilterBar active={isNarrowed(filters)} onClear={() => change(CLEARED)} actions={actions}>
      <Segmented<string>
        aria-label={t('by')}
        options={CUTS.map((cut) => ({ value: cut, label: t(`by.${cut}`) }))}
        value={filters.by}
        onChange={(by) => change({ by, sort: '' })}
      />
      <DateRange
        from={filters.from}
        to={filters.to}
        meanwhile={t(filters.by === 'month' ? 'meanwhile.month' : 'meanwhile')}
        onChange={change}
      />
      {data && data.currencies.length > 1 && (
        <Choice
          value={data.currency}
          label={t('currency')}
          options={data.currencies.map((code) => ({ value: code, label: code }))}
          onChange={(currency) => change({ currency })}
          width={96}
        />
      )}
      {drop('show', t('of_show'))}
      {drop('host', t('of_host', { name: filters.host }))}
      {drop('account', t('of_account'))}
    </FilterBar>
  )
}

/** What has no number stands last. */
function sorted(rows: ProfitRow[], sort: string): ProfitRow[] {
  if (!sort) return rows
  const key = sort.replace(/^-/, '')
  const sign = sort.startsWith('-') ? -1 : 1
  const size = (row: ProfitRow) => row.numbers[key]?.value ?? null
  return [...rows].sort((a, b) => {
    const [x, y] = [size(a), size(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}
