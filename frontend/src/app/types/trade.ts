/** Orders and their lines. */

export type OrderStatus = 'unpaid' | 'paid' | 'shipped' | 'completed' | 'closed' | 'refunded' | 'unknown'

export interface Order {
  order_id: string
  platform: string
  account: string
  account_name?: string
  show_id: string
  show_title?: string
  status: OrderStatus
  raw_status: string
  created_at: string | null
  paid_at: string | null
  lines: number
  quantity: number | null
  amount: number | null
  paid_amount: number | null
  refund_amount: number | null
  currency: string
  province: string
  host: string
}

export interface OrderLine {
  line_id: string
  product_id: string
  product: string
  category: string
  status: OrderStatus
  raw_status: string
  quantity: number | null
  unit_price: number | null
  amount: number | null
  paid_amount: number | null
  refund_amount: number | null
  currency: string
  created_at: string | null
  paid_at: string | null
  shipped_at: string | null
  completed_at: string | null
  refunded_at: string | null
  show_id: string
  show_title?: string
  host: string
  province: string
  sheet: string
  row: number
  source: { batch: number; file: string; as_of: string | null }
}

export interface OrderDetail {
  platform: string
  order_id: string
  lines: OrderLine[]
}
