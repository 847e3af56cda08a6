/**
 * The lines of a whole browser, in its shared worker: tabs that ask for the same address hear one line. A browser keeps
 * six connections to a server at most; with a stream each, the seventh tab would never load.
 */
import { Board, type Parts } from './board'
import { openGlances } from './glance'
import { openLine, type Line } from './line'

/** So many streams leave two connections for everything else; further addresses are looked at each second. */
const MOST = 4
/** A tab that says nothing for so long is gone, though it didn't say so. One in the background speaks once a minute. */
export const GONE_MS = 150_000

/** What a tab says, each few seconds; and when it leaves. */
export type Said = { here: string } | { left: string }
/** What it is told: the state of the line, and what came on it. */
export type Heard = { line: Line } | { snapshot: Parts } | { change: Parts }

type Tab = Pick<MessagePort, 'postMessage'>
type Open = typeof openLine

class Told extends Board {
  private readonly pass: (heard: Heard) => void

  constructor(pass: (heard: Heard) => void) {
    super()
    this.pass = pass
  }

  override replace(snapshot: Parts): void {
    super.replace(snapshot)
    this.pass({ snapshot })
  }

  override change(change: Parts): void {
    super.change(change)
    this.pass({ change })
  }
}

class Shared {
  readonly streams: boolean
  private readonly board: Told
  readonly close: () => void
  private readonly seen: Map<Tab, number>
  private line: Line = { state: 'connecting' }
  private known = false

  constructor(url: string, streams: boolean, open: Open, seen = new Map<Tab, number>()) {
    this.streams = streams
    this.seen = seen
    this.board = new Told((heard) => {
      this.known = true
      this.tell(heard)
    })
    this.close = open(url, this.board, (line) => {
      this.line = line
      this.tell({ line })
    })
  }

  /** One that is new hears the whole first, then every change. */
  here(tab: Tab, at: number): void {
    if (!this.seen.has(tab) && this.known) tab.postMessage({ snapshot: this.board.whole() } satisfies Heard)
    this.seen.set(tab, at)
    tab.postMessage({ line: this.line } satisfies Heard)
  }

  /** Another one, for the same tabs: what was refused may be allowed to who comes now. */
  again(url: string, open: Open): Shared {
    this.close()
    return new Shared(url, this.streams, open, this.seen)
  }

  isRefusedFor(tab: Tab): boolean {
    return this.line.state === 'refused' && !this.seen.has(tab)
  }

  /** Whether nobody is left. */
  left(gone: (tab: Tab, seen: number) => boolean): boolean {
    for (const [tab, at] of this.seen) if (gone(tab, at)) this.seen.delete(tab)
    if (this.seen.size === 0) this.close()
    return this.seen.size === 0
  }

  private tell(heard: Heard): void {
    for (const tab of this.seen.keys()) tab.postMessage(heard)
  }
}

export class Lines {
  private readonly shared = new Map<string, Shared>()
  private readonly stream: Open
  private readonly glances: Open

  constructor(stream: Open = openLine, glances: Open = openGlances) {
    this.stream = stream
    this.glances = glances
  }

  hear(tab: Tab, said: Said, at = Date.now()): void {
    if ('left' in said) this.drop((each) => each === tab)
    else this.line(said.here, tab).here(tab, at)
    this.drop((_, seen) => at - seen > GONE_MS)
  }

  private line(url: string, tab: Tab): Shared {
    const found = this.shared.get(url)
    if (found && !found.isRefusedFor(tab)) return found
    const streams = found?.streams ?? this.busy() < MOST
    const open = streams ? this.stream : this.glances
    const made = found ? found.again(url, open) : new Shared(url, streams, open)
    this.shared.set(url, made)
    return made
  }

  private busy(): number {
    return [...this.shared.values()].filter((each) => each.streams).length
  }

  private drop(gone: (tab: Tab, seen: number) => boolean): void {
    for (const [url, each] of this.shared) if (each.left(gone)) this.shared.delete(url)
  }
}
