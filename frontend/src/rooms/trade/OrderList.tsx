/** 成交订单: orders as the platforms wrote them, filtered; a row opens its lines and where they come from. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Order, Page } from '@/app/types'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { NoRows } from '@/components/NoRows'
import { ColumnPicker } from '@/components/table/ColumnPicker'
import { DataTable } from '@/components/table/DataTable'
import { ExportButton } from '@/components/table/ExportButton'
import { Pager } from '@/components/table/Pager'
import { useColumns } from '@/components/table/useColumns'
import { useNarrow } from '@/components/useNarrow'
import { Block } from '@/components/Skeletons'
import { useOrderColumns } from './columns'
import { CLEARED, DEFAULTS, exportPath, isFiltered, listPath, orderKey } from './filters'
import { OrderCard } from './OrderCard'
import { OrderDrawer } from './OrderDrawer'
import { OrderFilterBar } from './OrderFilterBar'
import { useTexts } from './texts'

export default function OrderList() {
  const t = useTexts()
  const can = useCan()
  const language = useLanguage()
  const [filters, change] = useUrlState(DEFAULTS)
  const [opened, open] = useOpened()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['orders', 'list', filters],
    queryFn: () => api.get<Page<Order>>(listPath(filters)),
    placeholderData: keepPreviousData,
  })
  const narrow = useNarrow()
  const choice = useColumns('orders', useOrderColumns())
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const actions = !narrow && (
    <>
      <ColumnPicker choice={choice} />
      {can('trade.orders.export') && (
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
      <OrderFilterBar filters={filters} change={change} actions={actions} />
      {data?.rows.length === 0 ? (
        <NoRows
          text={t(isFiltered(filters) ? 'empty.filtered' : 'empty.recent')}
          onClear={isFiltered(filters) && (() => change(CLEARED))}
        />
      ) : narrow ? (
        <Cards rows={data?.rows} onOpen={(order) => open(orderKey(order))} />
      ) : (
        <DataTable<Order>
          label={t('title')}
          columns={choice.shown}
          rows={data?.rows}
          rowKey={orderKey}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          onOpen={(order) => open(orderKey(order))}
          opened={opened}
          busy={isPlaceholderData}
          className="pinned"
        />
      )}
      {data && data.rows.length > 0 && (
        <Pager
          page={filters.page}
          size={filters.size}
          total={data.total}
          onChange={(page, size) => change({ page, size })}
        />
      )}
      <OrderDrawer order={opened} onClose={() => open(null)} />
    </div>
  )
}

function Cards({ rows, onOpen }: { rows: Order[] | undefined; onOpen: (order: Order) => void }) {
  if (!rows) return Array.from({ length: 8 }, (_, index) => <Block key={index} height={96} />)
  return rows.map((order) => <OrderCard key={orderKey(order)} order={order} onOpen={() => onOpen(order)} />)
}

/** The opened order stays in the address, so that it can be sent to a colleague. */
function useOpened(): [string | null, (key: string | null) => void] {
  const [params, setParams] = useSearchParams()
  const open = (key: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (key) next.set('order', key)
        else next.delete('order')
        return next
      },
      { replace: true },
    )
  return [params.get('order'), open]
}
