import { describe, expect, it } from 'vitest'
import { seenOf } from '@/rooms/review/nodes/useNodes'

const row = { goal: '三款都讲到', result: '', cause: '', version: 4 }

describe('what was seen of a node', () => {
  it('is its newest version, though other fields were written meanwhile', () => {
    expect(seenOf(row, 'cause', '')).toBe(4)
  })
  it('is an older one where somebody wrote into the same field', () => {
    expect(seenOf(row, 'goal', '')).toBe(3)
  })
  it('is nothing of a node that nobody wrote', () => {
    expect(seenOf({ ...row, goal: '', version: 0 }, 'goal', '')).toBe(0)
    expect(seenOf(undefined, 'goal', '')).toBe(0)
  })
})
