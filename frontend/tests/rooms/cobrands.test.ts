import { expect, test } from 'vitest'
import type { Weights } from '@/app/types/planning'
import { MARKS, onwards, sumOf, totalOf } from '@/rooms/planning/cobrands/marks'
import { TABS } from '@/rooms/planning/plans/tabs'

const weights: Weights = { awareness: 20, quality: 25, pricing: 20, supply: 20, marketing: 15 }

test('weights come to a hundred, and are said when they do not', () => {
  expect(sumOf(weights)).toBe(100)
  expect(sumOf({ ...weights, supply: 25 })).toBe(105)
})

test('a total is on the scale of the marks', () => {
  const all = (value: number) => Object.fromEntries(MARKS.map((mark) => [mark, value])) as Record<(typeof MARKS)[number], number>
  expect(totalOf(all(8), weights)).toBe(8)
  expect(totalOf({ ...all(6), quality: 10 }, weights)).toBeCloseTo(7)
})

test('a candidate is moved on unless somebody chooses otherwise', () => {
  expect(onwards('approach', ['screening', 'negotiation', 'ended'])).toBe('negotiation')
  expect(onwards('deep', ['screening', 'approach', 'ended'])).toBe('screening')
  expect(onwards('ended', ['screening'])).toBe('screening')
})

test('the joint side is a tab of joint shows alone', () => {
  expect(TABS.find((each) => each.key === 'cobrand')?.kind).toBe('co_branded')
})
