import { describe, expect, it } from 'vitest'
import type { Language, Num, Unit } from '@/app/types'
import { duration, formatNum, formatValue, fraction } from '@/components/num/format'

function num(part: Partial<Num>): Num {
  return {
    value: null,
    unit: 'count',
    currency: null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    reason: null,
    estimated: false,
    amounts: {},
    counted: null,
    of: null,
    passport: null,
    ...part,
  }
}

const show = (value: number, unit: Unit, language: Language, currency = 'CNY') =>
  formatValue(value, { unit, language, currency })

describe('short numbers', () => {
  it.each([
    [0, '0', '0'],
    [9_999, '9,999', '9,999'],
    [10_000, '1.00万', '10.0K'],
    [12_649, '1.26万', '12.6K'],
    [85_250, '8.53万', '85.3K'],
    [999_949, '99.99万', '999.9K'],
    [99_999_999, '1.00亿', '100.00M'],
    [123_456_789, '1.23亿', '123.46M'],
    [-25_000, '-2.50万', '-25.0K'],
  ])('%d reads %s and %s', (value, zh, en) => {
    expect([show(value, 'count', 'zh'), show(value, 'count', 'en')]).toEqual([zh, en])
  })

  it('takes the next step when rounding reaches it', () => {
    expect(show(99_999_999, 'count', 'zh')).toBe('1.00亿')
    expect(show(999_999, 'count', 'en')).toBe('1.00M')
    expect(show(9_999.999, 'money', 'zh')).toBe('¥1.00万')
  })
})

describe('money', () => {
  it.each([
    [299_493.3, 'CNY', '¥29.95万'],
    [39.9, 'CNY', '¥39.90'],
    [-5, 'CNY', '-¥5.00'],
    [1_845.23, 'USD', 'US$1,845.23'],
    [1_500, 'JPY', 'JP¥1,500'],
    [1, 'XX', 'XX 1.00'],
  ])('%d %s reads %s', (value, currency, text) => {
    expect(show(value, 'money', 'zh', currency)).toBe(text)
  })

  it('shows every cent when exact', () => {
    expect(formatValue(299_493.3, { unit: 'money', language: 'zh', currency: 'CNY', exact: true })).toBe(
      '¥299,493.30',
    )
  })

  it('drops cents that say nothing, all or none', () => {
    const trimmed = (value: number) =>
      formatValue(value, { unit: 'money', language: 'zh', currency: 'CNY', trim: true })
    expect([trimmed(3000), trimmed(149.6), trimmed(12_000)]).toEqual(['¥3,000', '¥149.60', '¥1.2万'])
  })
})

describe('rates', () => {
  it.each([
    [0.0324, '3.24%'],
    [2.0157, '201.57%'],
    [0, '0.00%'],
    [0.00003, '<0.01%'],
    [-0.00003, '>-0.01%'],
    [1, '100.00%'],
  ])('%d reads %s', (value, text) => {
    expect(show(value, 'ratio', 'zh')).toBe(text)
  })

  it('tell what was divided by what', () => {
    expect(fraction(num({ unit: 'ratio', value: 0.0722, numerator: 1_536, denominator: 21_254 }), 'zh')).toBe(
      '1,536 ÷ 21,254',
    )
    expect(fraction(num({ value: 1 }), 'zh')).toBeNull()
  })
})

describe('durations', () => {
  it.each([
    [45, '45秒', '45s'],
    [60, '1分', '1m'],
    [65, '1分5秒', '1m 5s'],
    [3_600, '1小时', '1h'],
    [3_661, '1小时1分', '1h 1m'],
    [0, '0秒', '0s'],
    [59.6, '1分', '1m'],
  ])('%d seconds read %s and %s', (seconds, zh, en) => {
    expect([duration(seconds, 'zh'), duration(seconds, 'en')]).toEqual([zh, en])
  })
})

describe('what is not a plain number', () => {
  it('is a dash when missing, never 0', () => {
    expect(formatNum(num({ value: null }), 'zh')).toBe('—')
    expect(formatNum(num({ value: 0 }), 'zh')).toBe('0')
  })

  it('is a range without idle decimals', () => {
    expect(formatNum(num({ low: 75_000, high: 100_000 }), 'zh')).toBe('7.5万–10万')
    expect(formatNum(num({ low: 75_000, high: 100_000 }), 'en')).toBe('75K–100K')
    expect(formatNum(num({ low: 5, high: 5 }), 'zh')).toBe('5')
  })

  it('carries ≈ when estimated', () => {
    expect(formatNum(num({ value: 12_000, estimated: true }), 'zh')).toBe('≈1.20万')
  })
})

it('quantities have two decimals where they are not whole, those next to nothing three', () => {
  const told = [3, 6.489, 0.7, 0.078, 0.0049, 12.34, 9.999].map((value) => show(value, 'quantity', 'zh'))
  expect(told).toEqual(['3', '6.49', '0.70', '0.08', '0.005', '12.3', '10.00'])
})

it('intervals of rates keep their decimals unless both ends are whole', () => {
  const span = (low: number, high: number) => formatNum(num({ unit: 'ratio', low, high }), 'zh')
  expect([span(0.024, 0.0355), span(0.02, 0.0284), span(0.1, 0.2)]).toEqual(['2.40%–3.55%', '2.00%–2.84%', '10%–20%'])
})
