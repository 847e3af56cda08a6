/**
 * A look at the stream each second, for overlays. A browser keeps six connections to a server at most, and all browser
 * sources of one OBS share them: with a stream each, the seventh overlay would never load.
 */
import type { Board, Parts } from './board'
import { REFUSALS, type Line } from './line'

const EVERY_MS = 1000
/** A look that takes longer has failed. */
const PATIENCE_MS = 8000

class Refused extends Error {
  readonly status: number

  constructor(status: number) {
    super()
    this.status = status
  }
}

/** The snapshot that a stream begins with; null until all of it is there. Throws where it begins otherwise. */
export function snapshotIn(text: string): Parts | null {
  const end = text.indexOf('\n\n')
  if (end < 0) return null
  const lines = text.slice(0, end).split('\n')
  const data = lines.find((line) => line.startsWith('data: '))
  if (!data || !lines.includes('event: snapshot')) throw new Error('no snapshot')
  return JSON.parse(data.slice('data: '.length)) as Parts
}

async function look(url: string): Promise<Parts> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(url, { signal: stop.signal, credentials: 'same-origin', cache: 'no-store' })
    if (REFUSALS.includes(answer.status)) throw new Refused(answer.status)
    if (!answer.ok || !answer.body) throw new Error()
    return await firstOf(answer.body)
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

async function firstOf(body: ReadableStream<Uint8Array>): Promise<Parts> {
  const [reader, decoder] = [body.getReader(), new TextDecoder()]
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) throw new Error()
    text += decoder.decode(value, { stream: true })
    const found = snapshotIn(text)
    if (found) return found
  }
}

/** As `openLine`, without keeping a connection. */
export function openGlances(url: string, board: Board, onLine: (line: Line) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lostAt = 0
  let closed = false

  const turn = async () => {
    let line: Line = { state: 'open' }
    try {
      const parts = await look(url)
      if (closed) return
      lostAt = 0
      board.replace(parts)
    } catch (error) {
      lostAt ||= Date.now()
      line =
        error instanceof Refused
          ? { state: 'refused', status: error.status }
          : { state: 'lost', since: lostAt, next: Date.now() + EVERY_MS }
    }
    if (closed) return
    onLine(line)
    timer = setTimeout(() => void turn(), line.state === 'refused' ? PATIENCE_MS : EVERY_MS)
  }

  void turn()
  return () => {
    closed = true
    clearTimeout(timer)
  }
}
