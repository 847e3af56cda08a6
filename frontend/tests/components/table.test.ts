import { expect, it } from 'vitest'
import { direction, nextSort } from '@/components/table/column'

it('numbers first sort downwards, words upwards, and a second click turns round', () => {
  const number = { key: 'gmv', align: 'end' as const }
  expect(nextSort(undefined, number)).toBe('-gmv')
  expect(nextSort('-gmv', number)).toBe('gmv')
  expect(nextSort('gmv', number)).toBe('-gmv')
  expect(nextSort('-gmv', { key: 'host' })).toBe('host')
})

it('says which way a head sorts', () => {
  expect([direction('gmv', 'gmv'), direction('-gmv', 'gmv'), direction('-host', 'gmv')]).toEqual([
    'ascending',
    'descending',
    'none',
  ])
})
