/** The columns of the stock. */
import { usePlatformName } from '@/app/texts'
import type { StockItem } from '@/app/types'
import { MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { State } from './State'
import { useTexts } from './texts'
import { Units } from './Units'

type Bucket = 'available' | 'held' | 'sold' | 'buffer' | 'damaged' | 'total'

export function useStockColumns(): Column<StockItem>[] {
  const t = useTexts()
  const platformName = usePlatformName()
  const units = (key: Bucket, extra = false): Column<StockItem> => ({
    key,
    title: t(`bucket.${key}`),
    hint: t(`bucket.${key}.hint`),
    align: 'end',
    least: 76,
    sortable: true,
    extra,
    render: (item) => <Units value={item[key]} />,
  })
  return [
    {
      key: 'code',
      title: t('column.code'),
      least: 120,
      sortable: true,
      render: (item) => <span className="id">{item.code}</span>,
    },
    {
      key: 'name',
      title: t('column.name'),
      least: 180,
      width: 320,
      sortable: true,
      render: (item) => <span className="clip">{item.name}</span>,
    },
    { key: 'state', title: t('column.state'), least: 76, render: (item) => <State state={item.state} /> },
    units('available'),
    units('held'),
    units('sold'),
    units('buffer'),
    units('damaged', true),
    units('total', true),
    {
      key: 'pools',
      title: t('column.pools'),
      hint: t('column.pools.hint'),
      least: 150,
      render: (item) => <Pools item={item} />,
    },
    {
      key: 'products',
      title: t('column.products'),
      least: 140,
      extra: true,
      render: (item) => (
        <span className="clip">
          {item.listings.map((each) => `${platformName(each.platform)} ${each.product_id}`).join(' · ') || MISSING}
        </span>
      ),
    },
  ]
}

/** 共享 120 · 抖音 30: what each channel may sell. */
function Pools({ item }: { item: StockItem }) {
  const t = useTexts()
  const platformName = usePlatformName()
  return (
    <span className="clip">
      {item.pools.map((pool, place) => (
        <span key={pool.channel}>
          {place > 0 && ' · '}
          <span className="faint">{pool.channel ? platformName(pool.channel) : t('pool.shared')}</span>{' '}
          <Units value={pool.available} />
        </span>
      ))}
    </span>
  )
}
