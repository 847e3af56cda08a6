import { describe, expect, it } from 'vitest'
import type { Expected, GoalMetric, Plan } from '@/app/types/planning'
import { nextTime } from '@/rooms/planning/plans/FromShow'
import { linesOf } from '@/rooms/planning/plans/GoalsCard'

const named = (metric: string): GoalMetric => ({ metric, zh: metric, en: metric, unit: 'count' })
const foretold = (metric: string): Expected => ({
  ...named(metric), value: 10, low: 8, high: 12, goal: 10, like: 5, of: 9, passport: null,
})
const plan = (...goals: string[]) => ({ goals: goals.map((each) => ({ ...named(each), value: 3 })) }) as unknown as Plan

describe('goals of a plan', () => {
  it('can be typed before any is foretold', () => {
    expect(linesOf(plan(), [], [named('gmv'), named('orders')]).map(({ metric }) => metric)).toEqual(['gmv', 'orders'])
  })

  it('stand once each: what is foretold first, then what was set, then what else may be', () => {
    const lines = linesOf(plan('units', 'gmv'), [foretold('gmv')], [named('orders'), named('gmv'), named('units')])
    expect(lines.map(({ metric, expected }) => [metric, expected !== undefined])).toEqual([
      ['gmv', true],
      ['units', false],
      ['orders', false],
    ])
  })
})

describe('the next show after one', () => {
  const at = (started: string, now: string) => nextTime(started, 'Asia/Shanghai', new Date(now))

  it('begins a week later, to the quarter of an hour', () => {
    expect(at('2026-11-20T12:03:20Z', '2026-11-20T15:00:00Z')).toBe('2026-11-27 20:00')
    expect(at('2026-11-20T11:56:00Z', '2026-11-20T15:00:00Z')).toBe('2026-11-27 20:00')
  })

  it('is never past', () => {
    expect(at('2026-11-01T12:00:00Z', '2026-11-20T15:00:00Z')).toBe('2026-11-22 20:00')
  })
})
