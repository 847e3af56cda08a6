import { expect, it } from 'vitest'
import type { Against, Channels, Num, Spend } from '@/app/types'
import { rowsOf } from '@/rooms/traffic/channelColumns'
import { DEFAULTS, isFiltered, openGroups, trafficPath, turned } from '@/rooms/traffic/filters'
import { clock } from '@/rooms/traffic/HoursCard'
import { hoursOption } from '@/rooms/traffic/hoursOption'
import { sharesOption } from '@/rooms/traffic/sharesOption'

const num = (value: number | null) => ({ value, unit: 'count', amounts: {} }) as unknown as Num
const views = (value: number | null): Record<string, Against> => ({ views: { num: num(value) } as Against })

function channel(name: string, count: number | null) {
  return { name, platform: 'douyin', known: true, numbers: views(count), counted: 1, of: 1 }
}

const data = {
  groups: [
    { key: 'natural', zh: '自然', en: 'Natural', numbers: views(30), channels: [channel('搜索', 10), channel('推荐', 20)] },
    { key: 'paid', zh: '付费', en: 'Paid', numbers: views(90), channels: [channel('千川', 90)] },
    { key: 'other', zh: '其他', en: 'Other', numbers: views(null), channels: [] },
  ],
} as unknown as Channels

it('an open kind shows its channels under it, sorted as the kinds are', () => {
  const ids = (open: string[], sort: string) => rowsOf(data, open, sort).map((row) => row.id)
  expect(ids([], '')).toEqual(['natural', 'paid', 'other'])
  expect(ids(['natural'], '')).toEqual(['natural', 'douyin/推荐', 'douyin/搜索', 'paid', 'other'])
  expect(ids(['natural'], '-views')).toEqual(['paid', 'natural', 'douyin/推荐', 'douyin/搜索', 'other'])
  expect(ids(['natural'], 'views')).toEqual(['natural', 'douyin/搜索', 'douyin/推荐', 'paid', 'other'])
})

it('a kind is opened and closed through the address', () => {
  expect(turned(['paid'], 'natural')).toBe('paid,natural')
  expect(turned(['paid', 'natural'], 'paid')).toBe('natural')
  expect(openGroups({ ...DEFAULTS, open: 'paid,natural' })).toEqual(['paid', 'natural'])
})

it('the server is asked for a part, not for what is open or sorted', () => {
  const asked = trafficPath('channels', { ...DEFAULTS, host: '阿栀', sort: '-views', open: 'natural' })
  expect(asked).toContain('/traffic/channels?')
  expect(asked).toContain('host=')
  expect(asked).not.toMatch(/sort|open|against|by=/)
  expect(trafficPath('channels', { ...DEFAULTS, against: 'year' })).toContain('against=year')
  expect(trafficPath('spend', { ...DEFAULTS, against: 'year' })).not.toContain('against')
  expect(isFiltered({ ...DEFAULTS, open: '' })).toBe(false)
  expect(isFiltered({ ...DEFAULTS, show: 's1' })).toBe(true)
})

it('an hour is told from its start to its end', () => {
  expect([clock('9'), clock('9', 1), clock('23', 1)]).toEqual(['09:00', '10:00', '24:00'])
})

it('spend without an hour is not drawn, and a missing return leaves a gap', () => {
  const part = (id: string, spend: number, roi: number | null) => ({
    id,
    account: '',
    numbers: { spend_joined: num(spend), roi_ad: num(roi) },
  })
  const hours = [part('19', 100, 4), part('20', 50, null), part('', 7, null)] as unknown as Spend['hours']
  const option = hoursOption({ hours, language: 'zh', names: ['消耗', 'ROI'], colours: ['red', 'blue'] }) as unknown as {
    xAxis: { data: string[] }
    series: { data: (number | null)[] }[]
  }
  expect(option.xAxis.data).toEqual(['19', '20'])
  expect(option.series.map((each) => each.data)).toEqual([
    [100, 50],
    [4, null],
  ])
})

it('a month without a kind has no share of it', () => {
  const months = [{ month: '2026-10', shares: { paid: num(0.2) } }] as unknown as Channels['months']
  const kinds = [
    { key: 'paid', name: '付费', colour: 'red' },
    { key: 'natural', name: '自然', colour: 'blue' },
  ]
  const option = sharesOption(months, kinds, 'zh') as unknown as { series: { data: (number | null)[] }[] }
  expect(option.series.map((each) => each.data)).toEqual([[0.2], [null]])
})
