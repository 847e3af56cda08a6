import { expect, it } from 'vitest'
import type { Metric } from '@/app/types'
import { byRoom, found } from '@/rooms/metrics/search'

const metric = (key: string, zh: string, definition: string, room = 'trade') =>
  ({
    key,
    zh,
    en: key,
    room,
    definition_zh: definition,
    definition_en: '',
    platforms: [{ platform: 'douyin', zh: '罗盘叫成交', en: '' }],
  }) as unknown as Metric

const ALL = [
  metric('refund_rate', '退款率', '退款 ÷ 成交金额'),
  metric('gmv', '成交金额', '付款的订单', 'shows'),
]

it('finds by name first, then by meaning', () => {
  expect(found(ALL, '成交金额').map((each) => each.key)).toEqual(['gmv', 'refund_rate'])
})

it('wants every word', () => {
  expect(found(ALL, '成交 付款').map((each) => each.key)).toEqual(['gmv'])
  expect(found(ALL, '罗盘 GMV').map((each) => each.key)).toEqual(['gmv'])
  expect(found(ALL, '')).toBe(ALL)
})

it('groups by room in the order met', () => {
  expect(byRoom(ALL).map(([room, members]) => [room, members.length])).toEqual([
    ['trade', 1],
    ['shows', 1],
  ])
})
