/** 库存: every item, how many may be sold, are held, sold and kept back; a row opens its pools and movements. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { StockItem, StockList } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import { ColumnPicker } from '@/components/table/ColumnPicker'
import { DataTable } from '@/components/table/DataTable'
import { ExportButton } from '@/components/table/ExportButton'
import { Pager } from '@/components/table/Pager'
import { useColumns } from '@/components/table/useColumns'
import { useNarrow } from '@/components/useNarrow'
import { Block } from '@/components/Skeletons'
import { useStockColumns } from './columns'
import { CLEARED, DEFAULTS, isFiltered, listPath, sheetPath, STATES } from './filters'
import { ItemCard } from './ItemCard'
import { ItemDrawer } from './ItemDrawer'
import { NewItem } from './NewItem'
import { SheetDrawer } from './SheetDrawer'
import { useTexts } from './texts'
import { Waiting } from './Waiting'
import './stock.css'

const FRESH = 5000

export default function StockPage() {
  const t = useTexts()
  const writes = useCan()('goods.stock.write')
  const language = useLanguage()
  const narrow = useNarrow()
  const [filters, change] = useUrlState(DEFAULTS)
  const [opened, open] = useOpened()
  const [adding, setAdding] = useState<'' | 'item' | 'sheet'>('')
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['stock', 'list', filters],
    queryFn: () => api.get<StockList>(listPath(filters)),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
  })
  const choice = useColumns('stock', useStockColumns())
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const none = data?.rows.length === 0 && !isFiltered(filters)
  const actions = (
    <>
      {!narrow && <ColumnPicker choice={choice} />}
      {!narrow && (
        <ExportButton title={t('title')} rows={data?.total ?? 0} make={() => api.file(sheetPath(language))} />
      )}
      {writes && !none && <Button onClick={() => setAdding('sheet')}>{t('sheet.open')}</Button>}
      {writes && !none && (
        <Button type="primary" onClick={() => setAdding('item')}>
          {t('item.add')}
        </Button>
      )}
    </>
  )
  return (
    <div className="page list-page">
      <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)} actions={actions}>
        <SearchBox value={filters.q} label={t('filter.q')} onChange={(q) => change({ q })} width={240} />
        <Choice
          value={filters.state}
          label={t('column.state')}
          options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          onChange={(state) => change({ state })}
          width={112}
        />
        {data && data.low + data.sold_out > 0 && (
          <span className="stock-said" role="status">
            {t('said', { low: data.low, sold_out: data.sold_out })}
          </span>
        )}
      </FilterBar>
      <Waiting writes={writes} />
      {none ? (
        <Empty text={t('empty')}>
          {writes && (
            <span className="stock-begin">
              <Button type="primary" onClick={() => setAdding('item')}>
                {t('item.add')}
              </Button>
              <Button onClick={() => setAdding('sheet')}>{t('sheet.open')}</Button>
            </span>
          )}
        </Empty>
      ) : data?.rows.length === 0 ? (
        <Empty text={t('empty.filtered')}>
          <Button onClick={() => change(CLEARED)}>{t('empty.clear')}</Button>
        </Empty>
      ) : narrow ? (
        <Cards rows={data?.rows} onOpen={open} />
      ) : (
        <DataTable<StockItem>
          label={t('title')}
          columns={choice.shown}
          rows={data?.rows}
          rowKey={(item) => item.id}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          onOpen={(item) => open(item.id)}
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
      <ItemDrawer id={opened} writes={writes} onClose={() => open(null)} />
      <NewItem open={adding === 'item'} onClose={() => setAdding('')} onMade={open} />
      <SheetDrawer open={adding === 'sheet'} onClose={() => setAdding('')} />
    </div>
  )
}

function Cards({ rows, onOpen }: { rows: StockItem[] | undefined; onOpen: (id: string) => void }) {
  if (!rows) return Array.from({ length: 8 }, (_, index) => <Block key={index} height={96} />)
  return rows.map((item) => <ItemCard key={item.id} item={item} onOpen={() => onOpen(item.id)} />)
}

/** The opened item stays in the address, so that it can be sent to a colleague. */
function useOpened(): [string | null, (id: string | null) => void] {
  const [params, setParams] = useSearchParams()
  const open = (id: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (id) next.set('item', id)
        else next.delete('item')
        return next
      },
      { replace: true },
    )
  return [params.get('item'), open]
}
