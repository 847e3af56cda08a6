import { expect, test } from 'vitest'
import type { DueAsset } from '@/app/types/planning'
import { daysLate, lanesOf, ownersOf } from '@/rooms/planning/assets/lanes'
import { dueAfter } from '@/rooms/planning/assets/useAssetDays'
import { freeVariant, sizeOf } from '@/rooms/planning/prepared/files'

const ZONE = 'Asia/Shanghai'
const asset = (id: string, platform: string, due_at: string, owner = '') => ({ id, platform, due_at, owner, zone: ZONE }) as DueAsset
const all = [
  asset('late-evening', 'douyin', '2026-12-07T15:59:00Z', '小满'),
  asset('next-day', 'douyin', '2026-12-07T16:00:00Z', '阿泽'),
  asset('anywhere', '', '2026-12-08T02:00:00Z', '小满'),
  asset('other', 'kuaishou', '2026-12-08T02:00:00Z'),
  asset('far', 'taobao', '2026-12-20T02:00:00Z'),
]

test('each platform has a lane of its own, on the days of the company, and none for what is due elsewhere', () => {
  const lanes = lanesOf(all, ['2026-12-07', '2026-12-08'], ZONE, ['taobao', 'kuaishou', 'douyin'])
  expect(lanes.map((lane) => [lane.platform, lane.days.map((day) => day.map((each) => each.id))])).toEqual([
    ['kuaishou', [[], ['other']]],
    ['douyin', [['late-evening'], ['next-day']]],
    ['', [[], ['anywhere']]],
  ])
})

test('owners stand once, nobody is none of them', () => {
  expect(ownersOf(all)).toEqual(['阿泽', '小满'])
})

test('days late count from the day it was due', () => {
  expect(daysLate(all[0]!, '2026-12-10', ZONE)).toBe(3)
  expect(daysLate(all[0]!, '2026-12-01', ZONE)).toBe(0)
})

test('moved, it is due at the same hour', () => {
  expect(dueAfter(all[0]!, 3)).toBe('2026-12-10T15:59:00.000Z')
  expect(dueAfter({ due_at: '2026-03-07T15:00:00Z', zone: 'America/New_York' }, 1)).toBe('2026-03-08T14:00:00.000Z')
})

test('the next cover is the next letter', () => {
  expect(freeVariant([])).toBe('A')
  expect(freeVariant([{ variant: 'A' }, { variant: 'C' }])).toBe('B')
  expect(freeVariant([{ variant: 'A' }, { variant: 'B' }, { variant: 'C' }, { variant: 'D' }])).toBe('')
})

test('sizes are said as people say them', () => {
  expect([sizeOf(10), sizeOf(300 << 10), sizeOf((3 << 20) + (1 << 19))]).toEqual(['1 KB', '300 KB', '3.5 MB'])
})
