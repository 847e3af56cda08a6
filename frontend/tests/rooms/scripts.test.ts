import { expect, test } from 'vitest'
import type { Script } from '@/app/types/planning'
import { telling } from '@/rooms/planning/scripts/TakeAll'

const script = (id: string, state: Script['state'], ...changes: Script['difference'][number]['change'][]) =>
  ({ id, state, difference: changes.map((change) => ({ change, text: '' })) }) as Script

test('only scripts that are written and say something new are taken together', () => {
  const all = [script('a', 'done', 'same', 'added'), script('b', 'done', 'same'), script('c', 'waiting'), script('d', 'done', 'removed')]
  expect(telling(all).map((each) => each.id)).toEqual(['a', 'd'])
})
