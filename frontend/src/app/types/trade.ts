/** Orders and their lines. */
import type { OrderOut } from './server'

export type { LineOut as OrderLine, OrderOut as Order, WholeOrderOut as OrderDetail } from './server'

export type OrderStatus = OrderOut['status']
