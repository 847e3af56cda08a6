import { describe, expect, it } from 'vitest'
import { stretches } from '@/rooms/review/replay/stretches'

const finding = (start: number, end: number) => ({ start, end, severity: 'blocking', law: '广告法' }) as never

describe('a spoken line', () => {
  it('is one stretch where nothing is to be marked', () => {
    expect(stretches({ text: '纯银的', findings: [], doubts: [] })).toEqual([{ text: '纯银的', finding: null, unsure: false }])
  })

  it('parts what the law objects to and what was heard badly, where they overlap too', () => {
    const told = stretches({ text: '😀全网最低价', findings: [finding(1, 6)], doubts: [[3, 5]] })
    expect(told.map((each) => [each.text, each.finding !== null, each.unsure])).toEqual([
      ['😀', false, false],
      ['全网', true, false],
      ['最低', true, true],
      ['价', true, false],
    ])
    expect(told.map((each) => each.text).join('')).toBe('😀全网最低价')
  })
})
