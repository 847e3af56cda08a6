/** The rundown's clock, and what somebody types into its cells. */
import { describe, expect, test } from 'vitest'
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import { beginnings, clockAt, lengthText, momentAt, typedAmount, typedLength, typedOrders } from '@/rooms/planning/rundown/clock'
import { sameTold, textOf, valueOf, withChange, withMove } from '@/rooms/planning/rundown/columns'

const segment = (id: string, planned_s = 300, told: Partial<PlannedSegment> = {}): PlannedSegment => ({
  id,
  position: 0,
  starts_at: '',
  kind: 'product',
  title: id,
  product: '',
  planned_s,
  said_s: 0,
  person: '',
  scene: '',
  points: [],
  mechanics: [],
  phrases: [],
  props: [],
  goal_orders: null,
  goal_amount: null,
  locked: false,
  note: '',
  changed: 1,
  findings: [],
  ...told,
})

const show = (starts_at: string, zone = 'Asia/Shanghai', segments: PlannedSegment[] = []): Rundown =>
  ({ starts_at, zone, segments, currency: 'CNY' }) as unknown as Rundown

describe('the clock', () => {
  test('each segment begins where the one before ends', () => {
    expect(beginnings([segment('a', 300), segment('b', 90), segment('c')])).toEqual([0, 300, 390])
  })
  test('past midnight it is told so, and seconds only where there are some', () => {
    const late = show('2026-12-12T15:50:00Z')
    expect([0, 90, 600].map((each) => clockAt(late, each))).toEqual(['23:50', '23:51:30', '00:00⁺¹'])
  })
  test('where clocks go back, an hour is an hour', () => {
    const york = show('2026-11-01T05:30:00Z', 'America/New_York')
    expect([0, 3600].map((each) => clockAt(york, each))).toEqual(['01:30', '01:30'])
  })
  test('a time of day is one of this show, after midnight too', () => {
    const late = show('2026-12-12T12:00:00Z')
    expect(momentAt(late, '21:30')).toBe('2026-12-12T13:30:00.000Z')
    expect(momentAt(late, '0:15')).toBe('2026-12-12T16:15:00.000Z')
    expect(momentAt(late, '25:00')).toBeUndefined()
  })
})

describe('typing', () => {
  test.each([
    ['5', 300],
    ['12.5', 750],
    ['12:30', 750],
    ['1:05:00', 3900],
    ['1小时5分', 3900],
    ['90秒', 90],
    ['5 min', 300],
    ['很久', undefined],
    ['', undefined],
    ['25:00:00', undefined],
  ])('a length %s', (text, seconds) => {
    expect(typedLength(text)).toBe(seconds)
  })
  test('goals: empty takes them away, what is no number is refused', () => {
    expect([typedOrders(''), typedOrders('50单'), typedOrders('九')]).toEqual([null, 50, undefined])
    expect([typedAmount('', 'CNY'), typedAmount('1.2万', 'CNY'), typedAmount('-1', 'CNY'), typedAmount('x', 'CNY')]).toEqual([
      null,
      1_200_000,
      undefined,
      undefined,
    ])
  })
  test('what stands in a cell can be typed back', () => {
    const each = segment('a', 754, { goal_amount: 1_234_50, goal_orders: 7 })
    for (const key of ['planned_s', 'goal_amount', 'goal_orders', 'title', 'kind', 'product', 'person'] as const)
      expect(sameTold(each, valueOf(textOf(each, key, 'CNY'), key, 'CNY')!)).toBe(true)
    expect(lengthText(3_661)).toBe('1:01:01')
  })
})

describe('before the server answers', () => {
  const before = show('2026-12-12T12:00:00Z', 'Asia/Shanghai', [segment('a'), segment('b'), segment('c')])
  test('a segment moves among the others', () => {
    const ids = (rundown: Rundown) => rundown.segments!.map((each) => each.id)
    expect(ids(withMove(before, 'a', 2))).toEqual(['b', 'c', 'a'])
    expect(ids(withMove(before, 'c', 0))).toEqual(['c', 'a', 'b'])
    expect(ids(before)).toEqual(['a', 'b', 'c'])
  })
  test('a change touches its own row alone', () => {
    const after = withChange(before, 'b', { title: '新' })
    expect(after.segments!.map((each) => each.title)).toEqual(['a', '新', 'c'])
    expect(after.segments![0]).toBe(before.segments![0])
  })
})
