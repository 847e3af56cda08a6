/** The columns of the orders. */
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Order, Unit } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { Figure } from './money'
import { Status } from './Status'
import { useTexts } from './texts'

export function useOrderColumns(): Column<Order>[] {
  const t = useTexts()
  const platformName = usePlatformName()
  const zone = useSession().company.zone
  const moment = (at: string | null) => (at ? dateTime(at, zone) : '')
  const words = (key: 'account_name' | 'host' | 'province', title: string, least: number, extra = false): Column<Order> => ({
    key,
    title,
    least,
    extra,
    render: (order) => <span className="clip">{order[key] || MISSING}</span>,
  })
  return [
    {
      key: 'order_id',
      title: t('column.order'),
      least: 160,
      render: (order) => <span className="id">{order.order_id}</span>,
    },
    {
      key: 'status',
      title: t('column.status'),
      least: 84,
      render: (order) => <Status status={order.status} raw={order.raw_status} />,
    },
    {
      key: 'created_at',
      title: t('column.created'),
      least: 132,
      render: (order) => <span className="num-text">{moment(order.created_at) || MISSING}</span>,
    },
    {
      key: 'at',
      title: t('column.paid_at'),
      least: 132,
      sortable: true,
      render: (order) => <span className="num-text">{moment(order.paid_at) || MISSING}</span>,
    },
    {
      key: 'show',
      title: t('column.show'),
      least: 150,
      render: (order) => <span className="clip">{order.show_title || order.show_id || MISSING}</span>,
    },
    {
      key: 'platform',
      title: t('column.platform'),
      least: 76,
      render: (order) => platformName(order.platform),
    },
    words('account_name', t('column.account'), 100),
    figure('lines', t('column.lines'), 'count', 56),
    figure('quantity', t('column.quantity'), 'quantity', 56),
    figure('amount', t('column.amount'), 'money', 92),
    figure('paid_amount', t('column.paid'), 'money', 92),
    figure('refund_amount', t('column.refund'), 'money', 92),
    words('host', t('column.host'), 72, true),
    words('province', t('column.province'), 72, true),
  ]
}

function figure(
  key: 'lines' | 'quantity' | 'amount' | 'paid_amount' | 'refund_amount',
  title: string,
  unit: Unit,
  least: number,
): Column<Order> {
  return {
    key,
    title,
    least,
    align: 'end',
    sortable: unit === 'money',
    render: (order) => <Figure value={order[key]} unit={unit} currency={order.currency} />,
  }
}
