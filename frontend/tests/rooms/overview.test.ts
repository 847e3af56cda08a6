import { expect, it } from 'vitest'
import type { OverviewDay } from '@/app/types'
import { best, dailyOption } from '@/rooms/review/overview/daily'
import { daysText, monthName, wholePercent } from '@/rooms/review/overview/words'

const DAYS: OverviewDay[] = [
  { day: '2026-11-01', gmv: 120, last_year: null },
  { day: '2026-11-02', gmv: null, last_year: 80 },
  { day: '2026-11-03', gmv: 240.5, last_year: 90 },
]

it('names the best day, and none where nothing is told', () => {
  expect(best(DAYS)).toEqual({ day: '2026-11-03', gmv: 240.5 })
  expect(best([{ day: '2026-11-01', gmv: null, last_year: 1 }])).toBeNull()
})

it('draws a day that is not told as a gap, never as zero', () => {
  const option = dailyOption({ days: DAYS, currency: 'CNY', language: 'zh', names: ['今年', '去年同日'], colours: [] })
  const series = option.series as { type: string; data: (number | null)[] }[]
  expect(series.map((each) => [each.type, each.data])).toEqual([
    ['bar', [120, null, 240.5]],
    ['line', [null, 80, 90]],
  ])
})

it('has no line where nothing is told of last year', () => {
  const option = dailyOption({ days: DAYS, currency: 'CNY', language: 'zh', names: ['今年'], colours: [] })
  expect(option.series).toHaveLength(1)
})

it('says months, spans and whole percents', () => {
  expect([monthName('2026-11', 'zh'), monthName('2026-11', 'en')]).toEqual(['2026年11月', 'November 2026'])
  expect(daysText({ first: '2026-11-01', last: '2026-11-21' })).toBe('2026-11-01 – 11-21')
  expect(daysText({ first: '2025-12-01', last: '2026-01-05' })).toBe('2025-12-01 – 2026-01-05')
  expect([wholePercent(0.9649), wholePercent(1.2)]).toEqual(['96%', '120%'])
})
