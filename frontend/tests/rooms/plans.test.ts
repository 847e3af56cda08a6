import { describe, expect, it } from 'vitest'
import { onDay } from '@/rooms/planning/calendar/DayCell'
import { bandsOf, between, daysOf, lanesAt, step } from '@/rooms/planning/calendar/days'
import { movedBy } from '@/rooms/planning/calendar/useCalendar'
import { changesOf, draftOf } from '@/rooms/planning/plans/draft'
import { nextAt } from '@/rooms/planning/plans/slots'
import { TABS } from '@/rooms/planning/plans/tabs'
import { momentOf, wallOf } from '@/app/zoned'
import type { Plan } from '@/app/types/planning'

const PLAN = {
  title: '双12专场',
  theme: '',
  kind: 'festival',
  planned_at: '2026-12-12T11:00:00Z',
  planned_s: 14400,
  room: '',
  hosts: ['苏婉'],
  festival: '',
  audience: '',
  budget: 30000,
  goals: [{ metric: 'gmv', value: 250000 }],
} as unknown as Plan

describe('what was typed over', () => {
  it('is only what differs', () => {
    const before = draftOf(PLAN)
    expect(changesOf(before, { ...before })).toEqual({})
    expect(changesOf(before, { ...before, theme: '送礼', budget: null, goals: { gmv: 250000 } })).toEqual({
      theme: '送礼',
      budget: null,
    })
  })
})

describe('the clock of another zone', () => {
  it('gives the moment back', () => {
    expect(momentOf('2026-12-12 19:00', 'Asia/Shanghai')).toBe('2026-12-12T11:00:00.000Z')
    expect(wallOf('2026-12-12T11:00:00Z', 'Asia/Shanghai')).toBe('2026-12-12 19:00')
  })
  it('survives the change of clocks', () => {
    expect(momentOf('2026-03-29 12:00', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z')
    expect(momentOf('2026-03-28 12:00', 'Europe/Berlin')).toBe('2026-03-28T11:00:00.000Z')
    expect(momentOf('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })
  it('tells a time that is skipped as the one after', () => {
    expect(wallOf(momentOf('2026-03-29 02:30', 'Europe/Berlin'), 'Europe/Berlin')).toMatch(/^2026-03-29 0[13]:30$/)
  })
})

it('has one tab a key', () => {
  expect(new Set(TABS.map((each) => each.key)).size).toBe(TABS.length)
})

describe('the calendar', () => {
  it('shows whole weeks', () => {
    expect(daysOf('week', '2026-12-12')[0]).toBe('2026-12-07')
    const month = daysOf('month', '2026-12-12')
    expect([month[0], month.at(-1), month.length]).toEqual(['2026-11-30', '2027-01-03', 35])
    expect(daysOf('month', '2027-02-10')).toHaveLength(28)
    expect(daysOf('month', '2026-08-01')).toHaveLength(42)
  })
  it('steps by months over the year', () => {
    expect(step('month', '2026-12-31', 1)).toBe('2027-01-01')
    expect(step('week', '2026-12-31', -1)).toBe('2026-12-24')
    expect(between('2026-12-31', '2027-01-07')).toBe(7)
  })
  it('puts a show across midnight on both days', () => {
    const late = { planned_at: '2026-12-12T15:00:00Z', planned_ends_at: '2026-12-12T17:00:00Z' } as Plan
    const days = ['2026-12-11', '2026-12-12', '2026-12-13', '2026-12-14']
    expect(days.filter((day) => onDay([late], day, 'Asia/Shanghai').length > 0)).toEqual(['2026-12-12', '2026-12-13'])
    const ends = { planned_at: '2026-12-12T13:00:00Z', planned_ends_at: '2026-12-12T16:00:00Z' } as Plan
    expect(days.filter((day) => onDay([ends], day, 'Asia/Shanghai').length > 0)).toEqual(['2026-12-12'])
  })
  it('moves a show by days and keeps its hour', () => {
    const plan = { planned_at: '2026-03-28T11:00:00Z', zone: 'Europe/Berlin' } as Plan
    expect(movedBy(plan, 1)).toBe('2026-03-29T10:00:00.000Z')
    expect(nextAt({ planned_at: '2026-12-12T11:00:00Z', zone: 'Asia/Shanghai' }, 7, 20)).toBe('2026-12-13T12:00:00.000Z')
    expect(nextAt({ planned_at: '2026-12-12T11:00:00Z', zone: 'Asia/Shanghai' }, 6, 20)).toBe('2026-12-12T12:00:00.000Z')
  })
})

describe('occasions of several days', () => {
  const week = daysOf('week', '2026-11-11')
  const at = (key: string, first: string, last: string) => ({ key, first, last })
  const placed = (spans: ReturnType<typeof at>[]) => bandsOf(week, spans).map(({ span, from, to, lane }) => [span.key, from, to, lane])

  it('are one bar a week, cut at its ends', () => {
    expect(placed([at('double_11', '2026-10-20', '2026-11-13')])).toEqual([['double_11', 0, 4, 0]])
    expect(placed([at('later', '2026-11-14', '2026-12-01')])).toEqual([['later', 5, 6, 0]])
  })
  it('of one day are no bar, nor are those of other weeks', () => {
    expect(placed([at('one', '2026-11-11', '2026-11-11'), at('past', '2026-11-01', '2026-11-08')])).toEqual([])
  })
  it('share a lane where they do not meet', () => {
    const spans = [at('b', '2026-11-12', '2026-11-13'), at('a', '2026-11-09', '2026-11-11'), at('c', '2026-11-10', '2026-11-12')]
    expect(placed(spans)).toEqual([['a', 0, 2, 0], ['c', 1, 3, 1], ['b', 3, 4, 0]])
    expect(week.map((_, column) => lanesAt(bandsOf(week, spans), column))).toEqual([1, 2, 2, 2, 1, 0, 0])
  })
})
