import { expect, it } from 'vitest'
import { detailText } from '@/rooms/accounts/audit/detail'

it('writes an entry’s detail on one line, without what is empty', () => {
  expect(
    detailText({ file: 'a.csv', size: 12, note: '', by: null, permissions: ['x', 'y'], all: false }),
  ).toBe('file: a.csv · size: 12 · permissions: x, y · all: false')
})
