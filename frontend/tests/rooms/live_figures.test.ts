import { describe, expect, it } from 'vitest'
import type { FigurePassport } from '@/app/types/live'
import { formulaOf, valueText } from '@/rooms/live/panels/formula'

const words = {
  language: 'zh' as const,
  say: (key: string, params: Record<string, string>) => `${key} ${Object.values(params).join('|')}`,
  word: (name: string) => name,
}
const part = (name: string, value: number, unit: 'count' | 'seconds' | 'money' = 'count', currency = '') => ({ name, value, unit, currency })
const told = (how: FigurePassport['how'], value: number | null, ...parts: FigurePassport['parts']) =>
  ({ how, value, parts, tellers: [] }) as unknown as FigurePassport

describe('the formula of a figure', () => {
  it('has the numbers in it', () => {
    expect(formulaOf(told('sum', 12_340, part('comment', 12_000), part('like', 340)), words)).toBe('comment 12,000 + like 340 = 12,340')
    expect(formulaOf(told('sum', 7, part('follow', 7)), words)).toBe('follow 7')
    expect(formulaOf(told('ratio', 0.125, part('order', 1), part('room_enter', 8)), words)).toBe('order 1 ÷ room_enter 8 = 12.50%')
    expect(formulaOf(told('ratio', 150, part('stayed', 7200, 'seconds'), part('room_enter', 48)), words)).toBe('stayed 2:00:00 ÷ room_enter 48 = 2:30')
    expect(formulaOf(told('distinct', 2, part('purchase', 3), part('order', 2)), words)).toBe('formula.distinct 3|2')
    expect(formulaOf(told('last', 512, part('online_count', 512)), words)).toBe('formula.last 512')
  })

  it('never adds currencies', () => {
    const money = told('money', 2, part('purchase', 3), part('gmv', 12_345, 'money', 'CNY'), part('gmv', 900, 'money', 'USD'))
    expect(valueText(money, 'zh')).toMatch(/123\.45.* \+ .*9\.00/)
    expect(formulaOf(money, words)).toContain('formula.money 3|')
  })

  it('says nothing of what nobody told', () => {
    expect([valueText(told('sum', null), 'zh'), formulaOf(told('sum', null), words)]).toEqual([null, null])
  })
})
