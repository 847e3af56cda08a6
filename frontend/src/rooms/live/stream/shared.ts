/** A tab's end of the line that all tabs of a browser share. */
import type { Board } from './board'
import type { Heard, Said } from './lines'
import { openLine, type Line } from './line'

const EVERY_MS = 5000
/** After so many words without an answer the worker is taken for dead, and the tab has a line of its own. */
const UNANSWERED = 3

type Start = () => SharedWorker

const start: Start = () => new SharedWorker(new URL('./lines.worker.ts', import.meta.url), { type: 'module', name: 'live' })

/** As `openLine`; a browser without shared workers has a line for each tab. */
export function openShared(
  url: string,
  board: Board,
  onLine: (line: Line) => void,
  begin: Start = start,
): () => void {
  if (typeof SharedWorker === 'undefined') return openLine(url, board, onLine)
  const { port } = begin()
  let unanswered = 0
  let alone: (() => void) | null = null

  const say = (said: Said) => port.postMessage(said)
  const here = () => {
    unanswered += 1
    if (unanswered <= UNANSWERED) return say({ here: url })
    leave()
    alone = openLine(url, board, onLine)
  }
  const away = () => say({ left: url })
  const leave = () => {
    away()
    port.onmessage = null
    clearInterval(timer)
    removeEventListener('pagehide', away)
  }

  port.onmessage = ({ data }: MessageEvent<Heard>) => {
    unanswered = 0
    if ('snapshot' in data) board.replace(data.snapshot)
    else if ('change' in data) board.change(data.change)
    else onLine(data.line)
  }
  const timer = setInterval(here, EVERY_MS)
  addEventListener('pagehide', away)
  here()
  return () => {
    leave()
    alone?.()
  }
}
