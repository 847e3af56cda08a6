/** 场次: every show with its numbers as columns; a row opens its review. */
import { useNavigate } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Show, ShowPage } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { Num } from '@/components/num/Num'
import { ColumnPicker } from '@/components/table/ColumnPicker'
import { DataTable } from '@/components/table/DataTable'
import { ExportButton } from '@/components/table/ExportButton'
import { Pager } from '@/components/table/Pager'
import { useColumns } from '@/components/table/useColumns'
import { useNarrow } from '@/components/useNarrow'
import { Block } from '@/components/Skeletons'
import { reviewPath, useShowColumns } from './columns'
import { DEFAULTS, exportPath, isFiltered } from './filters'
import { ShowCard } from './ShowCard'
import { ShowFilterBar } from './ShowFilterBar'
import { useTexts } from './texts'
import { useShows, useTotals } from './useShows'
import './shows.css'

export default function ShowList() {
  const t = useTexts()
  const go = useNavigate()
  const can = useCan()
  const narrow = useNarrow()
  const language = useLanguage()
  const [filters, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useShows(filters)
  const choice = useColumns('shows', useShowColumns(data?.columns ?? []))
  const totals = useTotals(data)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const empty = data && data.rows.length === 0
  const actions = !narrow && (
    <>
      <ColumnPicker choice={choice} />
      {can('shows.shows.export') && (
        <ExportButton
          title={t('title')}
          rows={data?.total ?? 0}
          make={() => api.file(exportPath(filters, language))}
        />
      )}
    </>
  )
  return (
    <div className="page list-page">
      <ShowFilterBar filters={filters} change={change} data={data} actions={actions} />
      {empty ? (
        <NoRows
          text={t(isFiltered(filters) ? 'empty.filtered' : 'empty.none')}
          onClear={isFiltered(filters) && (() => void go({ search: '' }))}
        />
      ) : narrow ? (
        <Cards data={data} />
      ) : (
        <DataTable<Show>
          label={t('title')}
          columns={choice.shown}
          rows={data?.rows}
          rowKey={(show) => show.id}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          onOpen={can('review.shows.read') ? (show) => void go(reviewPath(show)) : undefined}
          summaryLabel={t('total')}
          summary={
            totals
              ? (column) =>
                  column.key in totals ? <Num num={totals[column.key]} label={column.title} /> : null
              : undefined
          }
          busy={isPlaceholderData}
          className="pinned"
        />
      )}
      {data && !empty && (
        <Pager
          page={filters.page}
          size={filters.size}
          total={data.total}
          onChange={(page, size) => change({ page, size })}
        />
      )}
    </div>
  )
}

function Cards({ data }: { data: ShowPage | undefined }) {
  if (!data) return Array.from({ length: 6 }, (_, index) => <Block key={index} height={140} />)
  return data.rows.map((show) => <ShowCard key={show.id} show={show} metrics={data.columns} />)
}
