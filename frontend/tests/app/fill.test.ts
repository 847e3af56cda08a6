import { expect, it } from 'vitest'
import { fill } from '@/app/fill'

it('puts values into places', () => {
  expect(fill('共 {rows} 条', { rows: '1,204' })).toBe('共 1,204 条')
})

it.each([
  [1, '1 row'],
  [0, '0 rows'],
  [2, '2 rows'],
])('picks the English number for %s', (n, text) => {
  expect(fill('{n} {n|row|rows}', { n })).toBe(text)
})

it('leaves a place nobody filled, so that it is seen', () => {
  expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}')
})
