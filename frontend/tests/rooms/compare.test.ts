import { expect, it } from 'vitest'
import type { AttentionCurve, Num } from '@/app/types'
import { minutesOf } from '@/rooms/review/compare/attentionOption'
import { spanText } from '@/rooms/review/compare/columns'
import { comparePath, DEFAULTS, isFiltered, pickedShows, topicOf } from '@/rooms/review/compare/filters'

it('asks for what is compared, not for how it is sorted or drawn', () => {
  const filters = { ...DEFAULTS, topic: 'host', from: '2026-10-01', sort: '-gmv', rate: 'order_value' }
  expect(comparePath(filters)).toBe('/review/compare?topic=host&from=2026-10-01')
  expect(comparePath(DEFAULTS, '/attention')).toBe('/review/compare/attention?topic=slot')
})

it('takes an address typed by hand', () => {
  expect(topicOf({ ...DEFAULTS, topic: 'moon' })).toBe('slot')
  expect(pickedShows({ ...DEFAULTS, shows: 'shw_1,,shw_2' })).toEqual(['shw_1', 'shw_2'])
  expect([isFiltered(DEFAULTS), isFiltered({ ...DEFAULTS, topic: 'host' }), isFiltered({ ...DEFAULTS, host: '苏婉' })]).toEqual([
    false,
    false,
    true,
  ])
})

it('says an interval in the unit of its rate', () => {
  const num = { unit: 'ratio', currency: null } as Num
  const money = { unit: 'money', currency: 'CNY' } as Num
  expect(spanText(num, { low: 0.0291, high: 0.034 }, 'zh')).toBe('2.91%–3.4%')
  expect(spanText(money, { low: 2312.6, high: 10251.2 }, 'zh')).toBe('¥0.23万–¥1.03万')
})

it('lays curves of different lengths on one axis', () => {
  const curve = (minutes: number[]) => ({ points: minutes.map((minute) => ({ minute })) }) as AttentionCurve
  expect(minutesOf([curve([0, 5, 10]), curve([0, 5])])).toEqual([0, 5, 10])
})
