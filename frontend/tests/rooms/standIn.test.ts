import { expect, test } from 'vitest'
import type { ShowGood } from '@/app/types/planning'
import { namedStandIn, standIns } from '@/rooms/planning/prepared/standIn'

const good = (id: string, available: number | null, more: Partial<ShowGood> = {}) =>
  ({ id, product: `p-${id}`, available, fallen_out: '', substitute: '', ...more }) as ShowGood

const rows = [good('short', 0, { substitute: 'p-b' }), good('a', 9), good('b', 3), good('c', null), good('out', 50, { fallen_out: '断货' })]

test('the named substitute is first, then whose stock is largest; who fell out or is the same is none', () => {
  expect(standIns(rows, rows[0]!).map((each) => each.id)).toEqual(['b', 'a', 'c'])
  expect(namedStandIn(rows, rows[0]!)?.id).toBe('b')
})

test('a named substitute that fell out or left the show is none', () => {
  expect(namedStandIn(rows, good('x', 0, { substitute: 'p-out' }))).toBeUndefined()
  expect(namedStandIn(rows, good('x', 0))).toBeUndefined()
})
