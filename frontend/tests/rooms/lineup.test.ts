import { describe, expect, it } from 'vitest'
import { formatEnds } from '@/components/num/format'
import { isCostless } from '@/rooms/planning/lineup/costless'
import { overHand } from '@/rooms/planning/lineup/overHand'

const say = (amount: number) => `¥${amount}`

describe('a line-up against the plan by hand', () => {
  it('has the tone of its sign', () => {
    expect(overHand(110, 100, say)).toEqual({ tone: 'better', text: '+10.0%' })
    expect(overHand(92, 100, say)).toEqual({ tone: 'worse', text: '-8.0%' })
    expect(overHand(99.999, 100, say)).toEqual({ tone: 'even', text: '0.0%' })
  })
  it('is an amount where a share would mean nothing', () => {
    expect(overHand(50, -20, say)).toEqual({ tone: 'better', text: '+¥70' })
    expect(overHand(-50, 0, say)).toEqual({ tone: 'worse', text: '¥-50' })
  })
})

describe('what a rule costs', () => {
  const range = (value: number) => ({ value, low: value, high: value })
  const result = { total: { gmv: range(1_000_000), margin: range(100_000), uncosted: 0 } }
  it('is next to none under a percent of what was asked for', () => {
    expect(isCostless(999, result, 'profit')).toBe(true)
    expect(isCostless(1_000, result, 'profit')).toBe(false)
    expect(isCostless(1_000, result, 'gmv')).toBe(true)
  })
  it('is told where there is nothing to compare with', () => {
    const hidden = { total: { ...result.total, margin: null } }
    expect(isCostless(5, hidden, 'profit')).toBe(false)
    expect(isCostless(0, hidden, 'profit')).toBe(true)
  })
})

describe('both ends of an interval', () => {
  const look = { unit: 'money', currency: 'CNY', language: 'zh', trim: true } as const
  it('have one unit', () => {
    expect(formatEnds(9_328.58, 18_100, look)).toEqual(['¥0.93万', '¥1.81万'])
    expect(formatEnds(120, 980, look)).toEqual(['¥120', '¥980'])
    expect(formatEnds(-12_000, 5_000, look)).toEqual(['-¥1.2万', '¥0.5万'])
  })
  it('have all digits where the smaller would vanish', () => {
    expect(formatEnds(93, 18_100, look)).toEqual(['¥93', '¥18,100'])
    expect(formatEnds(0, 18_100, look)).toEqual(['¥0', '¥1.81万'])
  })
})
