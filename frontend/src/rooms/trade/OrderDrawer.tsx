/** One order: its facts, its lines, and the file and row each line was read from. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { OrderDetail, OrderLine } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Facts, type Fact } from '@/components/Facts'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { detailPath } from './filters'
import { OrderLines } from './OrderLines'
import { Status } from './Status'
import { useTexts } from './texts'
import './orders.css'

export function OrderDrawer({ order, onClose }: { order: string | null; onClose: () => void }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: ['orders', 'one', order],
    queryFn: () => api.get<OrderDetail>(detailPath(order ?? '')),
    enabled: order !== null,
  })
  const id = order?.slice(order.indexOf('/') + 1)
  const first = data?.lines[0]
  return (
    <SideDrawer
      open={order !== null}
      title={t('detail.title', { id: id ?? '' })}
      size={680}
      onClose={onClose}
    >
      {first ? (
        <Body order={data} first={first} />
      ) : error ? (
        <ErrorSentence error={error} retry={() => void refetch()} />
      ) : (
        <Block height={420} />
      )}
    </SideDrawer>
  )
}

function Body({ order, first }: { order: OrderDetail; first: OrderLine }) {
  return (
    <div className="order">
      <Facts wide facts={useOrderFacts(order.platform, first)} />
      <OrderLines order={order} />
    </div>
  )
}

/** What all lines of an order share; amounts stand with the lines. */
function useOrderFacts(platform: string, line: OrderLine): Fact[] {
  const t = useTexts()
  const platformName = usePlatformName()
  const zone = useSession().company.zone
  const moments = (['created_at', 'paid_at', 'shipped_at', 'completed_at', 'refunded_at'] as const).flatMap(
    (each): Fact[] => {
      const at = line[each]
      return at ? [[t(`detail.${each}`), dateTime(at, zone, true)]] : []
    },
  )
  return [
    [t('column.status'), <Status key="status" status={line.status} raw={line.raw_status} />],
    [t('column.platform'), platformName(platform)],
    [t('column.account'), line.account_name || MISSING],
    [
      t('column.show'),
      line.show_id ? (
        <Link to={`/review/shows/${encodeURIComponent(line.show_id)}`}>
          {line.show_title || line.show_id}
        </Link>
      ) : (
        MISSING
      ),
    ],
    ...moments,
    [t('column.host'), line.host || MISSING],
    [t('column.province'), line.province || MISSING],
  ]
}
