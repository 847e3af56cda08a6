import { expect, test } from 'vitest'
import { nextTime } from '@/rooms/planning/plans/FromShow'
import { wanted } from '@/rooms/planning/prepared/CrewCard'
import { needsOf } from '@/rooms/planning/prepared/NeedsDrawer'

const ZONE = 'Asia/Shanghai'
const NONE = { least: 0, most: null }

test('the next show is on the same weekday and hour, and still to come', () => {
  const now = new Date('2026-11-22T04:00:00Z')
  expect(nextTime('2026-11-19T12:00:00Z', ZONE, now)).toBe('2026-11-26 20:00')
  expect(nextTime('2026-09-03T12:00:00Z', ZONE, now)).toBe('2026-11-26 20:00')
  expect(nextTime('2026-11-22T12:00:00Z', ZONE, now)).toBe('2026-11-29 20:00')
  expect(nextTime(null, ZONE, now)).toBe('2026-11-23 20:00')
})

test('how many are wanted is said short', () => {
  expect([wanted({ least: 3, most: 5 }), wanted({ least: 2, most: null }), wanted({ least: 1, most: 1 })]).toEqual(['3–5', '2+', '1'])
})

test('roles nobody asks for are not sent', () => {
  const bounds = { host: { least: 1, most: 2 }, assistant: NONE, operator: { least: 0, most: 0 }, director: NONE, ads: NONE, service: NONE, other: NONE }
  expect(needsOf(bounds)).toEqual([
    { role: 'host', least: 1, most: 2 },
    { role: 'operator', least: 0, most: 0 },
  ])
})
