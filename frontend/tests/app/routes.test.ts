import { expect, it } from 'vitest'
import { GROUPS, homeOf, inNavigation, openTo, ROUTES } from '@/app/routes'

it('a host sees shows, their comparison and metrics only', () => {
  const open = inNavigation(
    openTo([
      'accounts.self.read',
      'accounts.self.write',
      'shows.shows.read',
      'review.shows.read',
      'metrics.numbers.read',
      'metrics.catalogue.read',
    ]),
  )
  expect(open.map((route) => route.path)).toEqual(['/review/overview', '/shows', '/review/compare', '/review/reconcile', '/metrics/dictionary'])
})

it('a host’s menu is what a host’s day needs; the search and the address open the rest', () => {
  const open = openTo([
    'planning.goals.read',
    'planning.plans.read',
    'compliance.text.read',
    'live.rooms.read',
    'shows.shows.read',
    'review.shows.read',
    'traffic.channels.read',
    'reports.reports.read',
    'metrics.numbers.read',
    'metrics.catalogue.read',
  ])
  const menu = ['/planning/plans', '/planning/phrases', '/live', '/review/overview', '/shows', '/reports']
  expect(inNavigation(open, 'host').map((route) => route.path)).toEqual(menu)
  expect(inNavigation(open, 'viewer').length).toBeGreaterThan(menu.length)
  expect(inNavigation(open).map((route) => route.path)).toContain('/review/compare')
})

it('the settings behind a show are one entry, and each of them has an address', () => {
  const service = openTo(['live.rooms.read', 'live.comments.write'])
  expect(inNavigation(service).map((route) => route.path)).toEqual(['/live', '/live/settings'])
  expect(service.map((route) => route.path)).toContain('/live/penalties')
  expect(service.map((route) => route.path)).not.toContain('/live/insiders')
  expect(openTo(['live.rooms.read']).map((route) => route.path)).not.toContain('/live/settings')
})

it('one’s own account opens no page of the team', () => {
  expect(openTo(['accounts.self.read', 'accounts.self.write'])).toEqual([])
})

it('entries stand in the order of the work', () => {
  const order = inNavigation(ROUTES).map((route) => GROUPS.indexOf(route.group))
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

it('a day begins with the overview where it may be seen', () => {
  expect(homeOf(openTo(['planning.goals.read', 'review.shows.read']))).toBe('/review/overview')
  expect(homeOf(openTo(['planning.goals.read']))).toBe('/planning/goals')
})
