import { expect, it } from 'vitest'
import type { Cohort, Num } from '@/app/types'
import { askPath, isNarrowed, MATURITY } from '@/rooms/trade/after/filters'
import { sortedBy } from '@/rooms/trade/after/sorting'
import { sizeOf } from '@/rooms/trade/maturity/columns'

const money = (value: number | null) => ({ value, unit: 'money' }) as Num

function cohort(id: string, paid: number, week: number | null): Cohort {
  const state = week === null ? 'early' : 'whole'
  const age = { state, kept: week === null ? null : money(week), rate: null, reached: money(1) } as const
  return { id, name: id, day: null, host: '', numbers: { gmv_at_payment: money(paid) }, ages: { '7d': age }, since: null }
}

const rows = [cohort('a', 5, null), cohort('b', 9, 4), cohort('c', 7, 6)]

it('what is not old enough yet stands last, whichever way an age is sorted', () => {
  const ids = (sort: string) => sortedBy(rows, sort, sizeOf).map((row) => row.id)
  expect(ids('7d')).toEqual(['b', 'c', 'a'])
  expect(ids('-7d')).toEqual(['c', 'b', 'a'])
  expect(ids('-gmv_at_payment')).toEqual(['b', 'c', 'a'])
  expect(ids('')).toEqual(['a', 'b', 'c'])
})

it('the server is asked for a part and a cut, not for an order', () => {
  const asked = askPath('maturity', { ...MATURITY, by: 'show', platform: 'douyin', sort: '-7d' })
  expect(asked).toContain('by=show')
  expect(asked).not.toContain('sort')
  expect(isNarrowed(MATURITY)).toBe(false)
})
