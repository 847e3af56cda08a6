import { describe, expect, it } from 'vitest'
import { chosen } from '@/rooms/live/screens/overlays/benefit'
import { around } from '@/rooms/live/screens/overlays/Gifts'
import { isShown } from '@/rooms/live/screens/Overlay'
import { leaders } from '@/rooms/live/screens/overlays/Vote'
import type { Benefit } from '@/rooms/live/types'

const AT = Date.parse('2026-12-12T12:00:00Z')

function benefit(told: Partial<Benefit>): Benefit {
  return { id: 'ben_1', kind: 'vote', state: 'running', tally: {}, ...told } as Benefit
}

describe('which benefit an overlay shows', () => {
  const settled = benefit({ id: 'a', state: 'settled', settled_at: '2026-12-12T11:59:30Z' })

  it('is the one that runs, whatever ended after it began', () => {
    const running = benefit({ id: 'b' })
    expect(chosen([running, settled], ['vote'], AT)?.id).toBe('b')
    expect(chosen([settled, running], ['vote'], AT)?.id).toBe('b')
  })

  it('is what came of the last one, for a minute', () => {
    expect(chosen([settled], ['vote'], AT)?.id).toBe('a')
    expect(chosen([settled], ['vote'], AT + 31_000)).toBeUndefined()
  })

  it('is no draft, no cancelled one, and none of another kind', () => {
    const others = [benefit({ state: 'draft' }), benefit({ state: 'cancelled' }), benefit({ kind: 'lottery' })]
    expect(chosen(others, ['vote'], AT)).toBeUndefined()
  })
})

describe('what an overlay shows when something stopped', () => {
  const kinds = ['price', 'countdown', 'stock', 'gifts', 'vote', 'lottery', 'correction', 'ai']
  const shown = (old: boolean, ended: boolean) => kinds.filter((each) => isShown(each, old, ended))

  it('is no number of a dead line, and nothing of a show that is over but whose picture it is', () => {
    expect(shown(false, false)).toEqual(kinds)
    expect(shown(true, false)).toEqual(['correction', 'ai'])
    expect(shown(false, true)).toEqual(['ai'])
    expect(shown(true, true)).toEqual(['ai'])
  })
})

describe('the steps of a gift ladder', () => {
  const steps = [1, 2, 3, 4, 5, 6].map((at) => ({ at, name: String(at) }))
  const seen = (progress: number) => around(steps, progress, 4).map((each) => each.at)

  it('are those around the next one, never fewer than fit', () => {
    expect(seen(0)).toEqual([1, 2, 3, 4])
    expect(seen(3)).toEqual([2, 3, 4, 5])
    expect(seen(6)).toEqual([3, 4, 5, 6])
    expect(around(steps.slice(0, 2), 9, 4)).toHaveLength(2)
  })
})

describe('who leads a vote', () => {
  it('is nobody while nobody voted, and all who are level', () => {
    expect(leaders(benefit({}), ['a', 'b'])).toEqual([])
    expect(leaders(benefit({ tally: { a: 3, b: 3, c: 1 } }), ['a', 'b', 'c'])).toEqual(['a', 'b'])
  })
})
