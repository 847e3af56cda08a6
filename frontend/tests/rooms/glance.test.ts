import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Board } from '@/rooms/live/stream/board'
import { openGlances, snapshotIn } from '@/rooms/live/stream/glance'
import type { Line } from '@/rooms/live/stream/line'

const FRAME = 'event: snapshot\nid: a.1\ndata: {"at":1}\n\n'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a snapshot is read once all of it is there, and nothing else is taken for one', () => {
  for (let end = 0; end < FRAME.length; end += 1) expect(snapshotIn(FRAME.slice(0, end))).toBeNull()
  expect(snapshotIn(FRAME + 'event: change')).toEqual({ at: 1 })
  expect(() => snapshotIn('event: resync\ndata: {}\n\n')).toThrow()
})

/** A stream that tells this in these pieces and stays open; `released` says that it was let go. */
function stream(...pieces: string[]): { answer: (init?: RequestInit) => Response; released: () => boolean } {
  let released = false
  const answer = (init?: RequestInit) => {
    init?.signal?.addEventListener('abort', () => (released = true))
    const body = new ReadableStream<Uint8Array>({
      start: (out) => pieces.forEach((piece) => out.enqueue(new TextEncoder().encode(piece))),
    })
    return new Response(body)
  }
  return { answer, released: () => released }
}

function looking(answers: ((init?: RequestInit) => Response)[]) {
  const [board, lines] = [new Board(), [] as Line[]]
  let asked = 0
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    const answer = answers[Math.min(asked++, answers.length - 1)]
    if (!answer) throw new TypeError()
    return answer(init)
  })
  const close = openGlances('/s', board, (line) => lines.push(line))
  return { board, lines, close, asked: () => asked }
}

test('each second it looks, and keeps no connection', async () => {
  const told = stream(FRAME.slice(0, 20), FRAME.slice(20))
  const { board, lines, close, asked } = looking([told.answer])
  await vi.advanceTimersByTimeAsync(2500)
  expect(board.get('at')).toBe(1)
  expect(told.released()).toBe(true)
  expect(asked()).toBe(3)
  expect(lines.at(-1)).toEqual({ state: 'open' })
  close()
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked()).toBe(3)
})

test('it says since when nobody answers, and comes back by itself', async () => {
  const gone = () => new Response('', { status: 502 })
  const { lines, close } = looking([stream(FRAME).answer, gone, gone, stream(FRAME).answer])
  await vi.advanceTimersByTimeAsync(2500)
  const lost = lines.filter((line) => line.state === 'lost')
  expect(lost).toHaveLength(2)
  expect(lost[0]?.since).toBe(lost[1]?.since)
  await vi.advanceTimersByTimeAsync(1000)
  expect(lines.at(-1)).toEqual({ state: 'open' })
  close()
})

test('a link that was taken back is told', async () => {
  const { lines, close } = looking([() => new Response('', { status: 404 })])
  await vi.advanceTimersByTimeAsync(100)
  expect(lines.at(-1)).toEqual({ state: 'refused', status: 404 })
  close()
})
