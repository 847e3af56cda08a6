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
