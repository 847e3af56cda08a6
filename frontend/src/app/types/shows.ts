/** The list of shows. */
import type { Basis, Named, Numbers, Page, Unit } from './number'

export interface Show {
  id: string
  title: string
  platform: string
  account: string
  account_name: string | null
  host: string | null
  started_at: string | null
  ended_at: string | null
  business_day: string | null
  numbers: Numbers
}

export interface MetricColumn extends Named {
  key: string
  unit: Unit
  basis: Basis
}

export interface Facets {
  platforms: string[]
  accounts: { id: string; name: string }[]
  hosts: string[]
}

export interface ShowPage extends Page<Show> {
  columns: MetricColumn[]
  facets?: Facets
}
