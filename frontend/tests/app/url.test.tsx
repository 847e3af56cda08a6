import { describe, expect, it } from 'vitest'
import { merge, readState, writeState } from '@/app/url'

const DEFAULTS = { q: '', sort: '-started_at', page: 1, size: 50 }

describe('filters in the address', () => {
  it('read what differs from the defaults', () => {
    expect(readState(new URLSearchParams('q=珍珠&page=3'), DEFAULTS)).toEqual({
      q: '珍珠',
      sort: '-started_at',
      page: 3,
      size: 50,
    })
  })

  it.each(['page=0', 'page=-2', 'page=1.5', 'page=abc', 'page=', 'page=1e400'])(
    'take the default for %s',
    (query) => {
      expect(readState(new URLSearchParams(query), DEFAULTS).page).toBe(1)
    },
  )

  it('ignore parameters they do not know', () => {
    expect(readState(new URLSearchParams('evil=1'), DEFAULTS)).toEqual(DEFAULTS)
  })

  it('write only what differs, and leave the rest of the address alone', () => {
    const before = new URLSearchParams('order=douyin/1&q=old')
    const after = writeState(before, { ...DEFAULTS, page: 2 }, DEFAULTS)
    expect(after.toString()).toBe(new URLSearchParams({ order: 'douyin/1', page: '2' }).toString())
  })

  it('survive the way there and back', () => {
    const state = { q: 'a&b=c 珍珠', sort: 'gmv', page: 7, size: 200 }
    const text = writeState(new URLSearchParams(), state, DEFAULTS).toString()
    expect(readState(new URLSearchParams(text), DEFAULTS)).toEqual(state)
  })

  it('go back to the first page when a filter changes, but not when the page does', () => {
    const state = { ...DEFAULTS, page: 5 }
    expect(merge(state, { q: 'x' }).page).toBe(1)
    expect(merge(state, { page: 6 }).page).toBe(6)
  })
})
