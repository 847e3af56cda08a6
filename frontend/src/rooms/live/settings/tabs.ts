/** 直播设置: what stands behind every show, each at its own address. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

export type TabKey = 'penalties' | 'plans' | 'answers' | 'insiders'

export interface Tab {
  key: TabKey
  path: string
  /** What the page is called in the frame. */
  title: 'nav.penalties' | 'nav.incident_plans' | 'nav.answer_templates' | 'nav.insiders'
  /** Any of these opens it. */
  permissions: string[]
  Body: LazyExoticComponent<ComponentType>
}

export const TABS: Tab[] = [
  {
    key: 'penalties',
    path: '/live/penalties',
    title: 'nav.penalties',
    permissions: ['live.comments.write', 'accounts.audit.read'],
    Body: lazy(() => import('./penalties/Penalties')),
  },
  {
    key: 'plans',
    path: '/live/incident-plans',
    title: 'nav.incident_plans',
    permissions: ['live.comments.write'],
    Body: lazy(() => import('./plans/Plans')),
  },
  {
    key: 'answers',
    path: '/live/answer-templates',
    title: 'nav.answer_templates',
    permissions: ['live.comments.write'],
    Body: lazy(() => import('./answers/Answers')),
  },
  {
    key: 'insiders',
    path: '/live/insiders',
    title: 'nav.insiders',
    permissions: ['live.benefits.write'],
    Body: lazy(() => import('./insiders/Insiders')),
  },
]
