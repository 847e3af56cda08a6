import type { Order, OrderDetail, OrderStatus } from '../../src/app/types'
import { between, chance, pick } from './chance.ts'
import { SHOWS } from './shows.ts'
import type { Room } from './types.ts'

const STATES: [OrderStatus, string][] = [
  ['completed', '已完成'],
  ['shipped', '已发货'],
  ['paid', '待发货'],
  ['refunded', '已关闭（退款成功）'],
  ['closed', '已关闭'],
  ['unpaid', '待支付'],
]

const ORDERS: Order[] = Array.from({ length: 1204 }, (_, index) => {
  const roll = chance(index + 900)
  const show = SHOWS[index % 40]!
  const [status, raw] = pick(roll, STATES)
  const amount = between(roll, 3900, 189_900) / 100
  const created = Date.parse(show.started_at ?? '') + index * 7_000
  const paid = status !== 'unpaid'
  return {
    order_id: `69174${String(2_345_600_117 + index * 7919)}${index % 10}`,
    platform: show.platform,
    account: show.account,
    account_name: show.account_name,
    show_id: show.id,
    show_title: show.title,
    status,
    raw_status: raw,
    created_at: new Date(created).toISOString(),
    paid_at: paid ? new Date(created + 42_000).toISOString() : null,
    lines: 1 + (index % 3 === 0 ? 1 : 0),
    quantity: 1 + (index % 4 === 0 ? 1 : 0),
    amount,
    paid_amount: paid ? Math.round(amount * 97) / 100 : null,
    refund_amount: status === 'refunded' ? Math.round(amount * 97) / 100 : null,
    currency: show.platform === 'tiktok' ? 'USD' : 'CNY',
    province: pick(roll, ['广东', '浙江', '江苏', '四川', '山东', '']),
    host: show.host ?? '',
  }
})

function detail(order: Order): OrderDetail {
  const share = (value: number | null) => (value === null ? null : value / order.lines)
  const { account, account_name } = order
  const { created_at, paid_at, currency, host, province, show_id, show_title, status, raw_status } = order
  const lines = Array.from({ length: order.lines }, (_, index) => ({
    line_id: `${order.order_id}${index}`,
    ...{ account, account_name, paid: order.paid_at !== null, is_return: false, freight: null, channel: '' },
    product_id: `37012${index}`,
    product: index === 0 ? '古法黄金转运珠 足金999' : '淡水珍珠锁骨链 7-8mm',
    category: '黄金',
    quantity: 1,
    unit_price: share(order.amount),
    amount: share(order.amount),
    paid_amount: share(order.paid_amount),
    refund_amount: share(order.refund_amount),
    ...{ created_at, paid_at, currency, host, province, show_id, show_title, status, raw_status },
    shipped_at: null,
    completed_at: null,
    refunded_at: null,
    sheet: '',
    row: 1042 + index,
    source: { batch: 14, file: '订单列表_20260929.csv', format_zh: '抖店订单', format_en: 'Doudian orders', as_of: '2026-09-29T02:10:00Z' },
  }))
  return { platform: order.platform, order_id: order.order_id, lines }
}

export const orders: Room = ({ path, query }) => {
  const one = /^\/trade\/orders\/([^/]+)\/([^/]+)$/.exec(path)
  const order = one && ORDERS.find((each) => each.order_id === one[2])
  if (order) return { body: detail(order) }
  if (path !== '/trade/orders') return null
  const q = query.get('q') ?? ''
  const found = ORDERS.filter(
    (each) =>
      each.order_id.includes(q) &&
      (!query.get('status') || each.status === query.get('status')) &&
      (!query.get('platform') || each.platform === query.get('platform')),
  )
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 50)]
  return { body: { rows: found.slice((page - 1) * size, page * size), total: found.length } }
}
