import { describe, expect, it } from 'vitest'
import { changesOf, draftOf } from '@/rooms/planning/plans/draft'
import { TABS } from '@/rooms/planning/plans/tabs'
import { momentOf, wallOf } from '@/rooms/planning/plans/zoned'
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
