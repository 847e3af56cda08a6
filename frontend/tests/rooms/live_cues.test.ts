import { describe, expect, it } from 'vitest'
import { hostWaits, inOrder, seenStep, shownTo, waitsFor } from '@/rooms/live/cues/cues'
import type { Cue } from '@/rooms/live/types'

const cue = (id: string, to: string, seen: [string, string][] = [], part: Partial<Cue> = {}) =>
  ({
    id,
    to,
    text: id,
    by: '韩墨',
    at: `2026-05-01T12:00:0${id}Z`,
    seen: seen.map(([person, role]) => ({ person, role, name: person, at: '2026-05-01T12:01:00Z' })),
    ...part,
  }) as Cue
const service = { id: 'p1', role: 'customer_service', name: '罗兰' }

describe('a word between roles', () => {
  it('waits for one of its role, and for each where it is to all', () => {
    expect(waitsFor(cue('1', 'customer_service'), service)).toBe(true)
    expect(waitsFor(cue('1', 'customer_service', [['p2', 'customer_service']]), service)).toBe(false)
    expect(waitsFor(cue('1', 'all', [['p2', 'host']]), service)).toBe(true)
    expect(waitsFor(cue('1', 'all', [['p1', 'customer_service']]), service)).toBe(false)
    expect(waitsFor(cue('1', 'host'), service)).toBe(false)
  })

  it('stays before the host until a host has seen it', () => {
    expect(hostWaits(cue('1', 'all', [['p1', 'customer_service']]))).toBe(true)
    expect(hostWaits(cue('1', 'all', [['p9', 'host']]))).toBe(false)
    expect(hostWaits(cue('1', 'operator'))).toBe(false)
  })

  it('is shown to its role, its sender and the desk', () => {
    const all = [cue('1', 'host'), cue('2', 'all'), cue('3', 'operator', [], { by: '罗兰' })]
    expect(shownTo(all, service).map((each) => each.id)).toEqual(['2', '3'])
    expect(shownTo(all, { ...service, role: 'controller' })).toHaveLength(3)
  })

  it('is seen by one key, the newest first', () => {
    const all = [cue('1', 'all'), cue('2', 'customer_service'), cue('3', 'host')]
    expect(seenStep(all, service)).toEqual({ path: 'cues/2/seen' })
    expect(seenStep([cue('3', 'host')], service)).toBeNull()
    expect(inOrder(all, (each) => waitsFor(each, service)).map((each) => each.id)).toEqual(['2', '1', '3'])
  })
})
