/** One item: its pools, what can be done with it, and every movement of its units. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ApiError } from '@/app/api'
import { usePlatformName } from '@/app/texts'
import type { Pool, StockItem } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Facts } from '@/components/Facts'
import { MISSING } from '@/components/num/format'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Acting } from './Acting'
import { itemPath } from './filters'
import { MovementList } from './MovementList'
import { State } from './State'
import { useTexts } from './texts'
import { Units } from './Units'

const FRESH = 5000

interface Props {
  id: string | null
  writes: boolean
  onClose: () => void
}

export function ItemDrawer({ id, writes, onClose }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['stock', 'one', id],
    queryFn: () => api.get<StockItem>(itemPath(id ?? '')),
    enabled: id !== null,
    refetchInterval: FRESH,
    retry: (times, why) => times < 2 && !(why instanceof ApiError),
  })
  return (
    <SideDrawer open={id !== null} title={data?.name ?? ''} size={720} onClose={onClose}>
      {data ? (
        <Body key={data.id} item={data} writes={writes} />
      ) : error ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : (
        <Block height={420} />
      )}
    </SideDrawer>
  )
}

function Body({ item, writes }: { item: StockItem; writes: boolean }) {
  const t = useTexts()
  const platformName = usePlatformName()
  const [page, setPage] = useState(1)
  const listed = item.listings.map((each) =>
    [platformName(each.platform), each.product_id, each.sku_id].filter(Boolean).join(' '),
  )
  return (
    <div className="stock-item">
      <Facts
        wide
        facts={[
          [t('column.code'), <span key="code" className="id">{item.code}</span>],
          [t('column.state'), <State key="state" state={item.state} />],
          [t('item.low'), <Units key="low" value={item.low} />],
          [t('item.limit_each'), item.limit_each ? <Units key="each" value={item.limit_each} /> : t('item.no_limit')],
          [t('column.products'), listed.join(' · ') || MISSING],
        ]}
      />
      <PoolTable item={item} />
      {writes && <Acting item={item} onDone={() => setPage(1)} />}
      <MovementList item={item.id} page={page} onPage={setPage} />
    </div>
  )
}

const BUCKETS = ['available', 'held', 'sold', 'buffer', 'damaged', 'total'] as const

function PoolTable({ item }: { item: StockItem }) {
  const t = useTexts()
  const platformName = usePlatformName()
  const columns: Column<Pool>[] = [
    {
      key: 'channel',
      title: t('pool'),
      least: 96,
      render: (pool) => (pool.channel ? platformName(pool.channel) : t('pool.shared')),
    },
    ...BUCKETS.map(
      (bucket): Column<Pool> => ({
        key: bucket,
        title: t(`bucket.${bucket}`),
        hint: t(`bucket.${bucket}.hint`),
        align: 'end',
        render: (pool) => <Units value={pool[bucket]} />,
      }),
    ),
  ]
  return (
    <DataTable<Pool>
      label={t('column.pools')}
      columns={columns}
      rows={item.pools}
      rowKey={(pool) => pool.channel || 'shared'}
      summaryLabel={item.pools.length > 1 ? t('pool.all') : ''}
      summary={
        item.pools.length > 1
          ? (column) => <Units value={item[column.key as (typeof BUCKETS)[number]]} />
          : undefined
      }
    />
  )
}
