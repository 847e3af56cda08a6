import { expect, it } from 'vitest'
import type { Delivery, Schedule, Turn } from '@/app/types'
import { draftOf, hourText, isUnderWay } from '@/rooms/reports/schedules/draft'

const TURN = { state: 'made', deliveries: [] as Delivery[] } as Turn
const SCHEDULE = { kind: 'year', month: 1, day: 31, hour: 9, formats: ['pdf'], language: 'en', channels: ['a'] } as Schedule

function last(turn: Partial<Turn>): Schedule {
  return { ...SCHEDULE, last: { ...TURN, ...turn } }
}

it('begins with the month report on the third, through the only channel there is', () => {
  expect(draftOf(null, ['a'])).toMatchObject({ kind: 'month', day: 3, hour: 9, channels: ['a'] })
})

it('is changed from what it is', () => {
  expect(draftOf(SCHEDULE, ['b'])).toEqual(SCHEDULE)
})

it('writes an hour with two digits', () => {
  expect(hourText(9)).toBe('09:00')
})

it('is asked for again while it is made or first sent', () => {
  expect(isUnderWay({ ...SCHEDULE, last: null })).toBe(false)
  expect(isUnderWay(last({ state: 'waiting' }))).toBe(true)
  const sending = { state: 'waiting', attempts: 0 } as Delivery
  expect(isUnderWay(last({ deliveries: [sending] }))).toBe(true)
  expect(isUnderWay(last({ deliveries: [{ ...sending, attempts: 1 }] }))).toBe(false)
})
