/** What a version changed is said in words, not in code. */
import { expect, test } from 'vitest'
import { choiceKey, placeOf, secondsOf } from '@/rooms/planning/plans/versions/wording'

test('choices have names', () => {
  expect(choiceKey('plan', 'state', 'done')).toBe('plan_state.done')
  expect(choiceKey('tasks', 'state', 'dropped')).toBe('task_state.dropped')
  expect(choiceKey('segments', 'locked', 'True')).toBe('versions.yes')
  expect(choiceKey('segments', 'title', 'done')).toBeNull()
})

test('lengths are minutes, places count from one', () => {
  expect(secondsOf('planned_s', '540')).toBe(540)
  expect(secondsOf('title', '540')).toBeNull()
  expect(placeOf('position', '0')).toBe('1')
})
