/** What a show's plan card says first, where only files tell of the show. */
import { expect, test } from 'vitest'
import { partsOf } from '@/rooms/review/plan/said'

const sums = { planned: 0, told: 0, unplanned: 0 }

test('a show as planned has nothing to say', () => {
  expect(partsOf({ late_s: 59, drift_s: -59, sums })).toEqual([])
})

test('late and shorter, early and longer', () => {
  expect(partsOf({ late_s: 300, drift_s: -1800, sums })).toEqual([
    ['late', 300],
    ['shorter', 1800],
  ])
  expect(partsOf({ late_s: -60, drift_s: 60, sums })).toEqual([
    ['early', 60],
    ['longer', 60],
  ])
})

test('what nobody tells is not said', () => {
  expect(partsOf({ late_s: null, drift_s: null, sums: { planned: 12, told: 0, unplanned: 3 } })).toEqual([
    ['planned_n', 12],
    ['told_n', 0],
    ['unplanned_n', 3],
  ])
})
