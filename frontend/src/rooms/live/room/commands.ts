/** What one key does. The help page, the buttons and the key handler read this one table. */
import type { ShelfProduct, Run, Segment, Snapshot } from '../types'
import type { Dialog } from './RoomContext'

export type CommandId =
  | 'go'
  | 'skip'
  | 'swap'
  | 'insert'
  | 'pitch'
  | 'rest'
  | 'mark'
  | 'cue'
  | 'seen'
  | 'incident'
  | 'start'
  | 'end'
  | 'handover'
  | 'correction'
  | 'viewer'
  | 'comments'
  | 'questions'
  | 'shelf'
  | 'help'

export type Verb = 'run' | 'answer'

export interface Command {
  id: CommandId
  /** As `KeyboardEvent.key`, in lower case. */
  key: string
  verb?: Verb
}

export const COMMANDS: Command[] = [
  { id: 'start', key: 's', verb: 'run' },
  { id: 'go', key: 'n', verb: 'run' },
  { id: 'skip', key: 'k', verb: 'run' },
  { id: 'swap', key: 'x', verb: 'run' },
  { id: 'insert', key: 'a', verb: 'run' },
  { id: 'pitch', key: 'p', verb: 'run' },
  { id: 'rest', key: 'r', verb: 'run' },
  { id: 'mark', key: 'm', verb: 'answer' },
  { id: 'cue', key: 'c', verb: 'answer' },
  { id: 'seen', key: 'v' },
  { id: 'incident', key: 'i', verb: 'answer' },
  { id: 'correction', key: 'z', verb: 'run' },
  { id: 'viewer', key: 'b', verb: 'answer' },
  { id: 'handover', key: 'h', verb: 'run' },
  { id: 'end', key: 'e', verb: 'run' },
  { id: 'questions', key: 'q' },
  { id: 'comments', key: 'l' },
  { id: 'shelf', key: 'g' },
  { id: 'help', key: '?' },
]

/** What can still be done when the show is over. */
const AFTERWARDS: CommandId[] = ['viewer', 'questions', 'comments', 'shelf', 'help']

export function isOpen(id: CommandId, over: boolean): boolean {
  return !over || AFTERWARDS.includes(id)
}

export function keyOf(id: CommandId): string {
  const key = COMMANDS.find((each) => each.id === id)?.key ?? ''
  return key.toUpperCase()
}

export function commandFor(key: string): Command | undefined {
  return COMMANDS.find((each) => each.key === key.toLowerCase())
}

/** 1 to 9 pitch what stands at that place of the shelf. */
export function placeOf(key: string): number | null {
  return /^[1-9]$/.test(key) ? Number(key) : null
}

export interface Step {
  path: string
  body?: unknown
}

export function startStep(run: Run | undefined): Step | null {
  if (run?.state === 'planned') return { path: 'start' }
  if (run?.state === 'running') return { path: 'pause' }
  return run?.state === 'paused' ? { path: 'resume' } : null
}

function segmentAt(segments: Segment[], id: string | null | undefined): Segment | undefined {
  return segments.find((each) => each.id === id)
}

/** The one that is on, and the one after it. */
export function nowAndNext(snapshot: Pick<Snapshot, 'clock' | 'segments'>): [Segment | undefined, Segment | undefined] {
  const { clock, segments } = snapshot
  const now = segmentAt(segments, clock.segment) ?? segments.find((each) => each.state === 'running')
  const next = segmentAt(segments, clock.next) ?? segments.find((each) => each.state === 'waiting')
  return [now, next]
}

/** The products that are on the shelf, in their order. */
export function onShelf(products: ShelfProduct[]): ShelfProduct[] {
  return products.filter((each) => each.on_shelf).sort(byPosition)
}

export function byPosition(a: ShelfProduct, b: ShelfProduct): number {
  return (a.position ?? 1e9) - (b.position ?? 1e9) || a.product.localeCompare(b.product)
}

type Known = Pick<Snapshot, 'clock' | 'segments' | 'products' | 'run'>

/** What a command asks of the server now; null where there is nothing to ask. */
export function stepOf(id: CommandId, known: Known): Step | null {
  const [now, next] = nowAndNext(known)
  if (id === 'start') return startStep(known.run)
  if (id === 'go') return next ? { path: `segments/${next.id}/go` } : null
  if (id === 'skip') return next ? { path: `segments/${next.id}/skip` } : null
  if (id === 'swap') return swapStep(known.segments, next)
  if (id === 'rest') return restStep(known.products, now)
  return null
}

/** The two that come next change places. */
function swapStep(segments: Segment[], next: Segment | undefined): Step | null {
  const waiting = segments.filter((each) => each.state === 'waiting')
  const after = waiting[waiting.findIndex((each) => each.id === next?.id) + 1]
  return next && after ? { path: 'swap', body: { first: next.id, second: after.id } } : null
}

function restStep(products: ShelfProduct[], now: Segment | undefined): Step | null {
  const on = products.find((each) => each.pitching) ?? products.find((each) => each.product === now?.product)
  return on?.pitching ? { path: `shelf/${encodeURIComponent(on.product)}/rest` } : null
}

export const OPENS: Partial<Record<CommandId, Dialog>> = {
  help: 'help',
  mark: 'mark',
  cue: 'cue',
  incident: 'incident',
  insert: 'insert',
  end: 'end',
  pitch: 'pitch',
  handover: 'handover',
  correction: 'correction',
  viewer: 'viewer',
}
