import { expect, it } from 'vitest'
import { estimate } from '@/rooms/connectors/cards/remaining'

it('tells the time left from the pace so far', () => {
  expect(estimate({ at: 0, done: 0 }, { at: 2000, done: 20 }, 100)).toBe(8)
})

it.each([
  ['too early', { at: 500, done: 20 }, 100],
  ['no progress', { at: 9000, done: 0 }, 100],
  ['unknown total', { at: 9000, done: 20 }, 0],
])('says nothing when it is %s', (_, now, total) => {
  expect(estimate({ at: 0, done: 0 }, now, total)).toBeNull()
})
