// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Board } from '@/rooms/live/stream/board'
import { openLine, SILENT_MS, UNANSWERED_MS, waitAfter, type Line } from '@/rooms/live/stream/line'

class FakeSource extends EventTarget {
  static all: FakeSource[] = []
  static readonly CONNECTING = 0
  static readonly CLOSED = 2
  readyState = 1

  constructor(readonly url: string) {
    super()
    FakeSource.all.push(this)
  }

  close() {
    this.readyState = 2
  }

  say(event: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }))
  }
}

let board: Board
let lines: Line[]
let close: () => void
const last = () => FakeSource.all.at(-1)!
const state = () => lines.at(-1)?.state

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeSource)
  FakeSource.all = []
  board = new Board()
  lines = []
  close = openLine('/stream', board, (line) => lines.push(line))
})
afterEach(() => {
  close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('takes the whole, then what changed', () => {
  last().say('snapshot', { clock: 1, marks: [] })
  last().say('change', { clock: 2 })
  expect([board.get('clock'), board.get('marks')]).toEqual([2, []])
  expect(state()).toBe('open')
})

it('says that it is lost and leaves coming back to the browser, which knows what it heard last', () => {
  last().say('snapshot', { clock: 1 })
  last().readyState = 0
  last().dispatchEvent(new Event('error'))
  expect(state()).toBe('lost')
  expect(FakeSource.all).toHaveLength(1)
  last().say('change', { clock: 2 })
  expect(state()).toBe('open')
})

it('tries again by itself where the browser gave up', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('down')))
  last().close()
  last().dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(waitAfter(0) + 10)
  expect(FakeSource.all).toHaveLength(2)
})

it('says so where it is refused, and asks no more', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve({ status: 404 }))
  last().close()
  last().dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(lines.at(-1)).toEqual({ state: 'refused', status: 404 })
  expect(FakeSource.all).toHaveLength(1)
})

it('asks for the whole when told that it was too slow', () => {
  last().say('resync')
  expect(FakeSource.all).toHaveLength(2)
  expect(FakeSource.all[0]?.readyState).toBe(2)
})

it('does not believe a silent line of a show on air', async () => {
  last().say('snapshot', { run: { state: 'running' } })
  await vi.advanceTimersByTimeAsync(SILENT_MS + 1100)
  expect(state()).toBe('lost')
  expect(FakeSource.all.length).toBeGreaterThan(1)
})

it('gives a server that has not answered yet its time', async () => {
  last().say('snapshot', { run: { state: 'running' } })
  last().readyState = 0
  last().dispatchEvent(new Event('error'))
  await vi.advanceTimersByTimeAsync(UNANSWERED_MS - 1100)
  expect(FakeSource.all).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2200)
  expect(FakeSource.all.length).toBeGreaterThan(1)
})

it('lets a show that is not on be silent', async () => {
  last().say('snapshot', { run: { state: 'planned' } })
  await vi.advanceTimersByTimeAsync(SILENT_MS * 3)
  expect(state()).toBe('open')
})
