import { describe, expect, it } from 'vitest'
import type { Rehearsal } from '@/app/types/planning'
import { isOff, rowsOf } from '@/rooms/planning/rehearsals/rows'

function rehearsal(number: number, laps: [string, number | null][]): Rehearsal {
  return {
    id: `rhs_${number}`,
    number,
    started_at: '2026-12-11T12:00:00Z',
    ended_at: null,
    by: '苏婉',
    total_s: null,
    planned_s: 0,
    next: null,
    laps: laps.map(([segment, seconds]) => ({ segment, title: segment, planned_s: 60, at: '2026-12-11T12:00:00Z', seconds })),
  }
}

describe('rowsOf', () => {
  it('puts rehearsals side by side in the order of the newest', () => {
    const rows = rowsOf([rehearsal(2, [['b', 50], ['a', 70]]), rehearsal(1, [['a', 90], ['c', 10]])])
    expect(rows.map((row) => [row.segment, row.seconds])).toEqual([
      ['b', [null, 50]],
      ['a', [90, 70]],
      ['c', [10, null]],
    ])
  })
  it('adds a segment that was gone to twice, and leaves out what is running', () => {
    const [first, second] = rowsOf([rehearsal(1, [['a', 20], ['b', null], ['a', 15]])])
    expect(first?.seconds).toEqual([35])
    expect(second?.seconds).toEqual([null])
  })
})

describe('isOff', () => {
  it('minds a fifth of the time, but not ten seconds', () => {
    expect(isOff(130, 100)).toBe(true)
    expect(isOff(110, 100)).toBe(false)
    expect(isOff(5, 12)).toBe(false)
  })
})
