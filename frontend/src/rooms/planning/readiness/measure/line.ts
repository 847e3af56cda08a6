/** The line up: pieces sent side by side for some seconds, counted when they have arrived. */
import { LineFault, type Send } from './ways'

const PIECE = 256 * 1024
const STREAMS = 4
const LASTS_MS = 5000
const MOST_PIECES = 240
/** What hasn't arrived by then doesn't count. */
export const GIVES_UP_MS = 15_000

/** How fast, and how that came about. */
export interface Upload {
  mbps: number
  bytes: number
  seconds: number
  streams: number
}

export function mbps(bytes: number, milliseconds: number): number {
  return milliseconds > 0 ? Math.round((bytes * 8) / milliseconds / 100) / 10 : 0
}

/** Not to be made small on the way. */
function filler(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16_384))
  return Array.from(bytes, (each) => (each % 36).toString(36)).join('').repeat(PIECE / bytes.length)
}

/** Throws LineFault: what the way told of, or `slow` where nothing arrived at all. */
export async function measureUpload(send: Send, onTold: (mbps: number) => void, stopped: () => boolean): Promise<Upload> {
  const piece = filler()
  const begun = performance.now()
  let [sent, bytes, took, over] = [0, 0, 0, false]
  const stream = async () => {
    while (!over && !stopped() && sent < MOST_PIECES && performance.now() - begun < LASTS_MS) {
      sent += 1
      await send(piece)
      if (over) return
      bytes += PIECE
      took = performance.now() - begun
      onTold(mbps(bytes, took))
    }
  }
  await within(GIVES_UP_MS, Promise.all(Array.from({ length: STREAMS }, stream))).finally(() => (over = true))
  if (bytes === 0) throw new LineFault('slow')
  return { mbps: mbps(bytes, took), bytes, seconds: Math.round(took) / 1000, streams: STREAMS }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const enough = new Promise((done) => {
    timer = setTimeout(done, milliseconds)
  })
  await Promise.race([work, enough]).finally(() => clearTimeout(timer))
}
