import { describe, expect, it } from 'vitest'
import { decimal, shifted, vanished } from '@/components/num/decimal'

describe('decimals', () => {
  it.each([
    [1.005, 0, 2, '1.01'],
    [-1.005, 0, 2, '-1.01'],
    [8.345, 0, 2, '8.35'],
    [0.07155, 2, 2, '7.16'],
    [12345.5, -4, 4, '1.2346'],
    [0.285, 2, 0, '29'],
    [1e21, 0, 0, '1,000,000,000,000,000,000,000'],
    [2.5e-7, 2, 5, '0.00003'],
    [0, 0, 2, '0.00'],
  ])('round %d shifted by %d to %d places as %s', (value, places, digits, text) => {
    expect(decimal(value, places, digits)).toBe(text)
  })

  it('never show a negative nothing', () => {
    expect(decimal(-0.001, 0, 2)).toBe('0.00')
  })

  it('agree with exact integer arithmetic for every cent up to 2,000', () => {
    for (let cents = 1; cents <= 200_000; cents++) {
      const [value, tenths] = [cents / 100, Math.floor((cents + 5) / 10)]
      if (decimal(value, 0, 1).replace(/,/g, '') !== `${Math.floor(tenths / 10)}.${tenths % 10}`)
        throw new Error(String(value))
    }
  })
})

it('shifts without arithmetic', () => {
  expect(shifted(0.1, 2)).toBe('0.1e2')
  expect(shifted(1e21, -4)).toBe('1e17')
})

it('tells nothing from almost nothing', () => {
  expect([vanished(0, '0.00'), vanished(0.00001, '0.00'), vanished(0.01, '0.01')]).toEqual([
    false,
    true,
    false,
  ])
})
