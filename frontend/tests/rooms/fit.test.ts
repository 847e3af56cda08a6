import { expect, test } from 'vitest'
import { between, signed } from '@/rooms/planning/fit/against'

test('a fit is said as a share above or below the others, with its sign', () => {
  expect(signed(0.324)).toBe('+32%')
  expect(signed(-0.12)).toBe('−12%')
  expect(signed(0.001)).toBe('0%')
  expect(between({ low: 0.92, high: 1.61 })).toBe('−8% ~ +61%')
})
