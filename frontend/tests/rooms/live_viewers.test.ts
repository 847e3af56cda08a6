import { describe, expect, it } from 'vitest'
import { draftOf, isWhole, KINDS, sent, TERMS, withKind } from '@/rooms/live/viewers/penalty'

describe('a penalty of somebody who wrote nothing', () => {
  it('has a term that can be chosen for its degree, and none where it holds for the show', () => {
    for (const kind of KINDS) {
      const { minutes } = withKind(draftOf(), kind)
      if (TERMS[kind]) expect(TERMS[kind]).toContain(minutes)
      else expect(minutes).toBeNull()
    }
    expect(withKind(withKind(draftOf(), 'block'), 'warn').minutes).toBeNull()
  })

  it('needs somebody and what they did', () => {
    expect(isWhole(draftOf('  '), 'v1')).toBe(false)
    expect(isWhole(draftOf('连拍不付'), '')).toBe(false)
    expect(isWhole(draftOf('连拍不付'), 'v1')).toBe(true)
  })

  it('is sent as the server wants it', () => {
    const draft = withKind(draftOf(' 连拍 20 单不付款 '), 'block')
    expect(sent(draft, 'v1')).toEqual({ person: 'v1', kind: 'block', minutes: 30 * 24 * 60, reason: 'other', facts: '连拍 20 单不付款' })
  })
})
