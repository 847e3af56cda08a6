import { describe, expect, it } from 'vitest'
import type { Num } from '@/app/types'
import { askPath, barsOf, deeper, PROFIT } from '@/rooms/profit/filters'
import { isEnough, rowOf } from '@/rooms/profit/kinds'

const num = (value: number | null) => ({ value, unit: 'money' }) as Num

describe('bars from sales to profit', () => {
  const steps = [
    { key: 'gmv', kind: 'income' },
    { key: 'goods', kind: 'cost' },
    { key: 'ads', kind: 'cost' },
    { key: 'left', kind: 'result' },
  ] as const

  it('hang costs where the step before them ended', () => {
    const bars = barsOf([...steps], { gmv: num(100), goods: num(60), ads: num(10), left: num(30) })
    expect(bars.map((bar) => [bar.start, bar.length])).toEqual([
      [0, 1],
      [0.4, 0.6],
      [0.3, 0.1],
      [0, 0.3],
    ])
  })

  it('draw nothing for what is not known and go below nothing for a loss', () => {
    const bars = barsOf([...steps], { gmv: num(100), goods: num(null), ads: num(150), left: num(-50) })
    expect(bars[1]?.start).toBeNull()
    expect(bars[0]?.start).toBeCloseTo(1 / 3)
    expect(bars[3]?.start).toBe(0)
    expect(bars[3]?.length).toBeCloseTo(1 / 3)
  })
})

describe('a typed cost', () => {
  it('sends percents as exact fractions and leaves out blanks', () => {
    const row = rowOf('rates', { commission_rate: '5.25', fee_rate: ' 0.6 ', gifts_per_show: '', since: '2026-10-01' })
    expect(row).toEqual({ commission_rate: '0.0525', fee_rate: '0.006', since: '2026-10-01' })
    expect(rowOf('rates', { commission_rate: '100' }).commission_rate).toBe('1.00')
  })

  it('needs an amount and somebody or something it is of', () => {
    expect(isEnough('costs', { unit_cost: '3' })).toBe(false)
    expect(isEnough('costs', { unit_cost: '3', product: '珍珠' })).toBe(true)
    expect(isEnough('rates', { fee_rate: '5' })).toBe(true)
    expect(isEnough('pay', { host: '阿栀' })).toBe(false)
  })
})

describe('narrowing', () => {
  it('keeps sorting out of the question and goes from a show to its products', () => {
    expect(askPath({ ...PROFIT, sort: '-gmv', host: '阿栀' })).toBe('/profit/statement?by=show&host=%E9%98%BF%E6%A0%80')
    const row = { id: 's1', name: '', day: null, host: '', numbers: {} }
    expect(deeper('show', row)).toMatchObject({ by: 'product', show: 's1' })
    expect(deeper('product', row)).toBeNull()
    expect(deeper('show', { ...row, id: '' })).toBeNull()
  })
})
