/** The line to the server: it comes back by itself, and says plainly when it is down. */
import type { Board, Parts } from './board'

export type Line =
  | { state: 'connecting' | 'open' }
  /** Down since this moment; tried again at `next`. */
  | { state: 'lost'; since: number; next: number }
  /** The server won't have us: signed out, a link that was taken back, a show that isn't there. */
  | { state: 'refused'; status: number }

/** A show on air is told each second; who hears nothing of it for this long is not connected. */
export const SILENT_MS = 12_000
/** A server that is busy may take so long to answer at all; asked anew, it would begin again. */
export const UNANSWERED_MS = 30_000
const WAITS_MS = [500, 1000, 2000, 4000]

export const REFUSALS = [400, 401, 403, 404, 410]

export function waitAfter(tries: number): number {
  return WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 4000
}

/** Only then its clock changes from second to second. */
function isOnAir(board: Board): boolean {
  return (board.get('run') as { state?: string } | undefined)?.state === 'running'
}

/** A stream that was refused doesn't say why: a plain request does. */
async function refusal(url: string): Promise<number | null> {
  const stop = new AbortController()
  try {
    const { status } = await fetch(url, { signal: stop.signal, credentials: 'same-origin' })
    return REFUSALS.includes(status) ? status : null
  } catch {
    return null
  } finally {
    stop.abort()
  }
}

export function openLine(url: string, board: Board, onLine: (line: Line) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let heard = Date.now()
  let lostAt = 0
  let tries = 0
  let closed = false

  const read = (event: MessageEvent<string>, take: (parts: Parts) => void) => {
    heard = Date.now()
    tries = 0
    lostAt = 0
    take(JSON.parse(event.data) as Parts)
    onLine({ state: 'open' })
  }
  const start = () => {
    source?.close()
    heard = Date.now()
    source = new EventSource(url)
    source.addEventListener('snapshot', (event) => read(event, (parts) => board.replace(parts)))
    source.addEventListener('change', (event) => read(event, (parts) => board.change(parts)))
    source.addEventListener('resync', () => again())
    source.addEventListener('bye', () => {
      source?.close()
      lose()
    })
    source.addEventListener('error', () => lose())
  }
  const again = () => {
    clearTimeout(timer)
    start()
  }
  const lose = () => {
    const broken = source?.readyState === EventSource.CLOSED
    lostAt ||= Date.now()
    const wait = waitAfter(tries++)
    onLine({ state: 'lost', since: lostAt, next: Date.now() + wait })
    if (!broken) return
    void refusal(url).then((status) => {
      if (closed) return
      if (status) onLine({ state: 'refused', status })
      else timer = setTimeout(again, wait)
    })
  }
  const listening = setInterval(() => {
    const patience = source?.readyState === EventSource.CONNECTING ? UNANSWERED_MS : SILENT_MS
    if (!isOnAir(board) || Date.now() - heard < patience) return
    lostAt ||= heard
    onLine({ state: 'lost', since: lostAt, next: Date.now() })
    start()
  }, 1000)

  addEventListener('online', again)
  start()
  return () => {
    closed = true
    source?.close()
    clearTimeout(timer)
    clearInterval(listening)
    removeEventListener('online', again)
  }
}
