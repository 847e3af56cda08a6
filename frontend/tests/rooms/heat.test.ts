import { describe, expect, it } from 'vitest'
import type { HeatRow, Num } from '@/app/types'
import { minuteKeys, shades, tint } from '@/rooms/review/heat/shade'

const num = (value: number | null): Num => ({ value }) as Num
const row = (cells: Record<string, number | null>): HeatRow =>
  ({ cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, num(value)])) }) as unknown as HeatRow
const whole = { orders: num(2), left: num(10), online_change: num(-4) }

describe('how a stretch stands to its show', () => {
  it('is best where it is furthest above the average minute', () => {
    expect(shades({ whole }, [row({ orders: 4 }), row({ orders: 1 }), row({ orders: 2 })], 'orders')).toEqual([1, -0.5, 0])
  })
  it('is worse where more people leave', () => {
    expect(shades({ whole }, [row({ left: 20 }), row({ left: 5 })], 'left')).toEqual([-1, 0.5])
  })
  it('holds a change of the level against no change, not against the average', () => {
    expect(shades({ whole }, [row({ online_change: -4 }), row({ online_change: 2 })], 'online_change')).toEqual([-1, 0.5])
  })
  it('says nothing of what nobody told', () => {
    expect(shades({ whole }, [row({ orders: null }), row({ orders: 2 })], 'orders')).toEqual([null, 0])
    expect(shades({ whole: null }, [row({ orders: 2 })], 'orders')).toEqual([null])
  })
  it('tints only what stands out', () => {
    expect(tint(null)).toBeUndefined()
    expect(tint(0.01)).toBeUndefined()
    expect(tint(1)).toContain('--info')
    expect(tint(-1)).toContain('--warn')
  })
})

it('names the minutes of a stretch as the engine does', () => {
  expect(minuteKeys({ first_minute: '2026-11-22T23:59:00Z', minutes: 2 })).toEqual(['2026-11-22T23:59Z', '2026-11-23T00:00Z'])
  expect(minuteKeys({ first_minute: null, minutes: 0 })).toEqual([])
})
