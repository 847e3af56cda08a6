/** 订单履约: paid → shipped → received → refunded, by product, province, platform, show or month. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useOwn } from '@/app/texts'
import type { Followed, FollowThrough } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { AfterBar } from '../after/AfterBar'
import { askPath, CLEARED, FOLLOWED, isNarrowed } from '../after/filters'
import { NameCell, useRowName } from '../after/NameCell'
import { sortedBy } from '../after/sorting'
import { useTexts } from '../texts'
import '../after/after.css'

const CUTS: FollowThrough['by'][] = ['product', 'province', 'platform', 'show', 'month']

export default function FollowThroughPage() {
  const t = useTexts()
  const [filters, change] = useUrlState(FOLLOWED)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['trade', 'followthrough', filters.by, filters.from, filters.to, filters.platform],
    queryFn: () => api.get<FollowThrough>(askPath('followthrough', filters)),
    placeholderData: keepPreviousData,
  })
  const columns = useFollowedColumns(data)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const rows = data && sortedBy(data.rows, filters.sort, (row, key) => row.numbers[key]?.value ?? null)
  const exported = rows && rows.length > 0 && (
    <ExportShown title={t('follow.title')} columns={columns} rows={rows} />
  )
  return (
    <div className="page list-page">
      <AfterBar filters={filters} change={change} cuts={CUTS} actions={exported} />
      {rows?.length === 0 ? (
        <NoRows
          text={t(isNarrowed(filters) ? 'empty.filtered' : 'follow.empty')}
          onClear={isNarrowed(filters) && (() => change(CLEARED))}
        />
      ) : (
        <DataTable<Followed>
          label={t('follow.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id || '-'}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          summaryLabel={t('after.total')}
          summary={(column) => data && <Num num={data.whole.numbers[column.key]} label={column.title} />}
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

function useFollowedColumns(data: FollowThrough | undefined): Column<Followed>[] {
  const t = useTexts()
  const own = useOwn()
  const by = data?.by ?? 'product'
  const nameOf = useRowName(by)
  const numbers = (data?.columns ?? []).map(
    (column): Column<Followed> => ({
      key: column.key,
      title: own(column),
      align: 'end',
      least: 84,
      sortable: true,
      render: (row) => <Num num={row.numbers[column.key]} label={own(column)} />,
      cell: (row) => numCell(row.numbers[column.key]),
    }),
  )
  return [
    {
      key: 'name',
      title: t(`after.name.${by}`),
      least: 180,
      width: 320,
      render: (row) => <NameCell row={row} by={by} />,
      cell: (row) => nameOf(row),
    },
    ...numbers,
  ]
}
