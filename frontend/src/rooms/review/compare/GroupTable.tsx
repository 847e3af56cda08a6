/** The groups as a table: how many shows, Σ/Σ, and under each rate where it lies at 95%. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { Compare, CompareGroup } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { sorted } from '../numberColumns'
import { useTexts } from '../texts'
import { useGroupColumns } from './columns'
import type { CompareFilters } from './filters'
import { ReportButton } from './ReportButton'

interface Props {
  data: Compare
  sort: string
  /** The one currency that was chosen. */
  currency: string
  change: (change: Partial<CompareFilters>) => void
  busy: boolean
}

export function GroupTable({ data, sort, currency, change, busy }: Props) {
  const t = useTexts()
  const go = useNavigate()
  const columns = useGroupColumns(data)
  const rows = sort ? sorted(data.groups, sort) : data.groups
  const overall = data.overall
  const title = (
    <>
      {t('compare.title')}{' '}
      <small className="finding">
        {t('compare.window', { since: data.since ?? '', until: data.until ?? '' })}
      </small>
    </>
  )
  return (
    <Card
      title={title}
      extra={
        <span className="compare-actions">
          <ReportButton data={data} />
          <ExportShown title={t('compare.title')} columns={columns} rows={rows} />
        </span>
      }
    >
      <DataTable<CompareGroup>
        label={t('compare.title')}
        columns={columns.filter((column) => !column.extra)}
        rows={rows}
        rowKey={(row) => row.key}
        sort={sort}
        onSort={(sort) => change({ sort })}
        onOpen={data.topic === 'show' ? (row) => void go(`/review/shows/${row.key}`) : undefined}
        summaryLabel={t('compare.overall')}
        summary={(column) => overall && <Num num={overall[column.key]} label={column.title} />}
        busy={busy}
        className="flush"
      />
      {data.currencies.length > 1 && !currency && (
        <p className="quiet-line compare-currencies">
          {t('compare.currencies')}
          {data.currencies.map((each) => (
            <Button key={each} size="small" onClick={() => change({ currency: each })}>
              {each}
            </Button>
          ))}
        </p>
      )}
      <p className="quiet-line">{t('compare.how', { few: data.fewest, sure: data.sure })}</p>
    </Card>
  )
}
