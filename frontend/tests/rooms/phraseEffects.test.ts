import { expect, test } from 'vitest'
import type { LibraryEffect, Phrase } from '@/app/types/planning'
import { beside, inOrder, sure } from '@/rooms/planning/phrases/effects'

const phrase = (key: string) => ({ key }) as Phrase
const effect = (shrunk: number, low: number | null = null, high: number | null = null) => ({ shows: 3, mean: shrunk * 2, shrunk, low, high })
const told = [
  { key: 'a', shows: 5, effects: { orders: effect(0.5) } },
  { key: 'b', shows: 2, effects: { orders: effect(-1) } },
  { key: 'c', shows: 9, effects: { orders: null } },
] as LibraryEffect[]
const rows = beside(['a', 'b', 'c', 'd'].map(phrase), told)
const keys = (sort: string) => inOrder(rows, sort).map((each) => each.phrase.key)

test('what nobody measured comes last, whichever way the others stand', () => {
  expect(keys('-orders')).toEqual(['a', 'b', 'c', 'd'])
  expect(keys('orders')).toEqual(['b', 'a', 'c', 'd'])
  expect(keys('-clicks')).toEqual(['a', 'b', 'c', 'd'])
})

test('a phrase that was never said was said in no show', () => {
  expect(keys('-shows')).toEqual(['c', 'a', 'b', 'd'])
})

test('an interval that spans zero, or none, leaves doubt', () => {
  expect(sure(effect(1, 0.2, 3))).toBe(true)
  expect(sure(effect(-1, -3, -0.2))).toBe(true)
  expect(sure(effect(1, -0.2, 3))).toBe(false)
  expect(sure(effect(1))).toBe(false)
})
