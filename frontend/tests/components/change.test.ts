import { expect, it } from 'vitest'
import { difference } from '@/components/num/change'

it.each([
  [0.0256, 0.0233, { sign: 1, size: '0.23 个百分点' }],
  [0.0202, 0.0233, { sign: -1, size: '0.31 个百分点' }],
  [0.05, 0.05, { sign: 0, size: '0.00 个百分点' }],
] as const)('a rate of %d against %d is told in points', (value, reference, told) => {
  expect(difference(value, reference, 'ratio', 'zh')).toEqual(told)
})

it('anything else is told in percent', () => {
  expect(difference(120, 100, 'money', 'en')).toEqual({ sign: 1, size: '20.0%' })
  expect(difference(-50, -100, 'money', 'en')).toEqual({ sign: 1, size: '50.0%' })
})

it('nothing can be told from nothing', () => {
  expect(difference(5, 0, 'count', 'zh')).toBeNull()
})
