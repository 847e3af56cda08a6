/** The parts of a show's plan, in the order of the work: each topic adds its own line. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type catalogue from '@rooms/planning/ui.json'
import type { Plan } from '@/app/types/planning'

export interface PlanTab {
  /** `?tab=` of the address. */
  key: string
  title: keyof typeof catalogue & string
  permission: string
  /** The type of show it is for; every type where none is named. */
  kind?: Plan['kind']
  Body: LazyExoticComponent<ComponentType<{ plan: Plan }>>
}

export const TABS: PlanTab[] = [
  {
    key: 'plan',
    title: 'tab.plan',
    permission: 'planning.plans.read',
    Body: lazy(() => import('./PlanTab')),
  },
  {
    key: 'rundown',
    title: 'tab.rundown',
    permission: 'planning.plans.read',
    Body: lazy(() => import('../rundown/RundownTab')),
  },
  {
    key: 'line_up',
    title: 'tab.line_up',
    permission: 'planning.plans.read',
    Body: lazy(() => import('../lineup/LineUpTab')),
  },
  {
    key: 'items',
    title: 'tab.items',
    permission: 'planning.plans.read',
    Body: lazy(() => import('../items/ItemsTab')),
  },
  {
    key: 'readiness',
    title: 'tab.readiness',
    permission: 'planning.plans.read',
    Body: lazy(() => import('../readiness/ReadinessTab')),
  },
  {
    key: 'prepared',
    title: 'tab.prepared',
    permission: 'planning.plans.read',
    Body: lazy(() => import('../prepared/PreparedTab')),
  },
  {
    key: 'cobrand',
    title: 'tab.cobrand',
    permission: 'planning.plans.read',
    kind: 'co_branded',
    Body: lazy(() => import('../cobrands/CobrandTab')),
  },
  {
    key: 'cards',
    title: 'tab.cards',
    permission: 'planning.plans.read',
    Body: lazy(() => import('../cards/CardsTab')),
  },
  {
    key: 'versions',
    title: 'tab.versions',
    permission: 'planning.plans.read',
    Body: lazy(() => import('./versions/VersionsTab')),
  },
]
