// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Board, type Parts } from '@/rooms/live/stream/board'
import type { Line } from '@/rooms/live/stream/line'
import { GONE_MS, Lines, type Heard, type Said } from '@/rooms/live/stream/lines'
import { openShared } from '@/rooms/live/stream/shared'

/** A server: what is opened, and what is said on it. */
class Server {
  open = new Map<string, { board: Board; onLine: (line: Line) => void }>()
  opened: string[] = []
  stream = (url: string, board: Board, onLine: (line: Line) => void) => this.begin(url, url, board, onLine)
  glances = (url: string, board: Board, onLine: (line: Line) => void) => this.begin(`glance ${url}`, url, board, onLine)

  say(url: string, told: { snapshot: Parts } | { change: Parts } | { line: Line }): void {
    const { board, onLine } = this.open.get(url)!
    if ('snapshot' in told) board.replace(told.snapshot)
    else if ('change' in told) board.change(told.change)
    onLine('line' in told ? told.line : { state: 'open' })
  }

  private begin(named: string, url: string, board: Board, onLine: (line: Line) => void): () => void {
    this.opened.push(named)
    this.open.set(url, { board, onLine })
    return () => void this.open.delete(url)
  }
}

class Tab {
  heard: Heard[] = []
  postMessage = (heard: Heard) => void this.heard.push(heard)

  /** What a board that follows this tab shows. */
  get board(): Board {
    const board = new Board()
    for (const each of this.heard) {
      if ('snapshot' in each) board.replace(each.snapshot)
      else if ('change' in each) board.change(each.change)
    }
    return board
  }
}

let server: Server
let lines: Lines
const here = (tab: Tab, url = '/a', at = 0) => lines.hear(tab, { here: url }, at)

beforeEach(() => {
  server = new Server()
  lines = new Lines(server.stream, server.glances)
})

describe('the tabs of one browser', () => {
  it('hear one line, each from the whole on, without gap or repeat', () => {
    const [first, second] = [new Tab(), new Tab()]
    here(first)
    server.say('/a', { snapshot: { marks: [{ id: 1 }], clock: 1 } })
    server.say('/a', { change: { marks: { append: [{ id: 2 }] } } })
    here(second)
    here(first)
    server.say('/a', { change: { marks: { append: [{ id: 3 }] }, clock: 2 } })
    expect(server.opened).toEqual(['/a'])
    for (const tab of [first, second]) {
      expect(tab.board.whole()).toEqual({ marks: [{ id: 1 }, { id: 2 }, { id: 3 }], clock: 2 })
      expect(tab.heard.filter((each) => 'snapshot' in each)).toHaveLength(1)
      expect(tab.heard.at(-1)).toEqual({ line: { state: 'open' } })
    }
  })

  it('lose nothing when the one that came first leaves, and the line ends with the last', () => {
    const [first, second] = [new Tab(), new Tab()]
    here(first)
    here(second)
    server.say('/a', { snapshot: { clock: 1 } })
    lines.hear(first, { left: '/a' }, 0)
    server.say('/a', { change: { clock: 2 } })
    expect([first.board.get('clock'), second.board.get('clock')]).toEqual([1, 2])
    lines.hear(second, { left: '/a' }, 0)
    expect(server.open.size).toBe(0)
  })

  it('that vanished without a word are dropped, those that speak are kept', () => {
    const [dead, alive] = [new Tab(), new Tab()]
    here(dead, '/a', 0)
    here(alive, '/b', 0)
    here(alive, '/b', GONE_MS + 1)
    expect([...server.open.keys()]).toEqual(['/b'])
    here(dead, '/a', GONE_MS + 2)
    expect(server.opened).toEqual(['/a', '/b', '/a'])
  })

  it('leave connections for everything else: further addresses are looked at', () => {
    for (const url of ['/a', '/b', '/c', '/d', '/e', '/f']) here(new Tab(), url)
    expect(server.opened).toEqual(['/a', '/b', '/c', '/d', 'glance /e', 'glance /f'])
  })

  it('are refused together, until one comes who may be let in', () => {
    const [first, second] = [new Tab(), new Tab()]
    here(first)
    server.say('/a', { line: { state: 'refused', status: 401 } })
    here(first)
    expect(server.opened).toEqual(['/a'])
    here(second)
    server.say('/a', { snapshot: { clock: 1 } })
    expect(server.opened).toEqual(['/a', '/a'])
    expect([first.board.get('clock'), second.board.get('clock')]).toEqual([1, 1])
  })
})

describe("a tab's end", () => {
  const said: Said[] = []
  const port = { postMessage: (each: Said) => void said.push(each), onmessage: null as ((event: MessageEvent<Heard>) => void) | null }
  const say = (data: Heard) => port.onmessage?.(new MessageEvent('message', { data }))
  let board: Board
  let states: Line[]
  let alone: string[]

  const open = () => openShared('/a', board, (line) => states.push(line), () => ({ port }) as unknown as SharedWorker)

  beforeEach(() => {
    vi.useFakeTimers()
    said.length = 0
    ;[board, states, alone] = [new Board(), [], []]
    vi.stubGlobal('SharedWorker', class {})
    vi.stubGlobal(
      'EventSource',
      class extends EventTarget {
        constructor(url: string) {
          super()
          alone.push(url)
        }
        close() {}
      },
    )
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('shows what it is told, says that it is there, and that it leaves', async () => {
    const close = open()
    say({ snapshot: { clock: 1 } })
    say({ change: { clock: 2 } })
    say({ line: { state: 'open' } })
    await vi.advanceTimersByTimeAsync(5000)
    expect([board.get('clock'), states]).toEqual([2, [{ state: 'open' }]])
    dispatchEvent(new Event('pagehide'))
    close()
    expect(said).toEqual([{ here: '/a' }, { here: '/a' }, { left: '/a' }, { left: '/a' }])
  })

  it('listens alone where the worker is dead, and where there is none', async () => {
    const close = open()
    say({ line: { state: 'connecting' } })
    await vi.advanceTimersByTimeAsync(25_000)
    expect(alone).toEqual(['/a'])
    close()
    vi.stubGlobal('SharedWorker', undefined)
    open()()
    expect(alone).toEqual(['/a', '/a'])
  })
})
