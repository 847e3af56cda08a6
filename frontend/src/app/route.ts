/** What a page is: address, place in the navigation, permission, and its own chunk. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type catalogue from '@rooms/site/ui.json'

export type TextKey = keyof typeof catalogue & string
export type Group = 'before' | 'during' | 'after' | 'trade' | 'data' | 'settings'
export type Icon =
  | 'plans'
  | 'goals'
  | 'company'
  | 'overview'
  | 'shows'
  | 'orders'
  | 'stock'
  | 'maturity'
  | 'profit'
  | 'costs'
  | 'followthrough'
  | 'import'
  | 'metrics'
  | 'people'
  | 'notify'
  | 'schedules'
  | 'status'
  | 'compare'
  | 'reports'
  | 'reconcile'
  | 'traffic'
  | 'live'
  | 'live_settings'
  | 'sources'
  | 'text_check'
  | 'phrases'
  | 'studios'
  | 'assets'
  | 'cobrands'
  | 'launches'
  | 'dossier'
  | 'personal_data'

export interface Route {
  path: string
  title: TextKey
  group: Group
  /** Any of these opens it. */
  permissions: string[]
  icon?: Icon
  /** Pinyin and its initials, for the palette. */
  pinyin?: string
  Page: LazyExoticComponent<ComponentType>
  /** Fetches the page's chunk ahead of the click. */
  warm: () => void
}

type Load = () => Promise<{ default: ComponentType }>

export function page(load: Load, rest: Omit<Route, 'Page' | 'warm'>): Route {
  return { ...rest, Page: lazy(load), warm: () => void load() }
}
