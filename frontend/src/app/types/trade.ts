/** Orders and their lines. */
import type { OrderOut } from './server'

export type { LineOut as OrderLine, OrderOut as Order, WholeOrderOut as OrderDetail } from './server'

export type OrderStatus = OrderOut['status']

export type {
  AgeOut as Age,
  CohortOut as Cohort,
  FollowedOut as Followed,
  FollowThroughOut as FollowThrough,
  MaturityOut as Maturity,
  TellerOut as Teller,
} from './server'
