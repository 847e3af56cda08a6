/** 退款成熟: GMV of each month or show as its refunds come in, age by age; what isn't that old yet says so. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Cohort, Maturity } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Num } from '@/components/num/Num'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { Bar } from '@/components/Skeletons'
import { AfterBar } from '../after/AfterBar'
import { askPath, CLEARED, isNarrowed, MATURITY } from '../after/filters'
import { sortedBy } from '../after/sorting'
import { Tellers } from '../after/Tellers'
import { useTexts } from '../texts'
import { AgeCell } from './AgeCell'
import { sizeOf, useCohortColumns } from './columns'
import { SoFarCell } from './SoFarCell'
import '../after/after.css'

export default function MaturityPage() {
  const t = useTexts()
  const [filters, change] = useUrlState(MATURITY)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['trade', 'maturity', filters.by, filters.from, filters.to, filters.platform],
    queryFn: () => api.get<Maturity>(askPath('maturity', filters)),
    placeholderData: keepPreviousData,
  })
  const columns = useCohortColumns(data?.by ?? 'month', data?.ages ?? [])
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const rows = data && sortedBy(data.rows, filters.sort, sizeOf)
  const exported = rows && rows.length > 0 && (
    <ExportShown title={t('maturity.title')} columns={columns} rows={rows} />
  )
  return (
    <div className="page list-page">
      <AfterBar filters={filters} change={change} cuts={['month', 'show']} actions={exported} />
      {data ? <Tellers tellers={data.tellers} /> : <Bar width={320} />}
      {rows?.length === 0 ? (
        <NoRows
          text={t(isNarrowed(filters) ? 'empty.filtered' : 'maturity.empty')}
          onClear={isNarrowed(filters) && (() => change(CLEARED))}
        />
      ) : (
        <DataTable<Cohort>
          label={t('maturity.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id || '-'}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          summaryLabel={t('after.total')}
          summary={(column) => data && <Total whole={data.whole} column={column.key} title={column.title} />}
          busy={isPlaceholderData}
          className="pinned"
        />
      )}
      {data && data.total > data.rows.length && (
        <p className="quiet-line">{t('after.first', { n: data.rows.length, total: data.total })}</p>
      )}
    </div>
  )
}

function Total({ whole, column, title }: { whole: Cohort; column: string; title: string }) {
  const age = whole.ages[column]
  if (age) return <AgeCell age={age} title={title} />
  if (column === 'gmv_kept_so_far') return <SoFarCell row={whole} title={title} />
  return <Num num={whole.numbers[column]} label={title} />
}
