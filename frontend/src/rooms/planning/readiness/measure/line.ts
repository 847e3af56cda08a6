/** The line up: pieces sent side by side for some seconds, counted when they have arrived. */
import { api } from '@/app/api'

const PIECE = 256 * 1024
const SIDE_BY_SIDE = 4
const LASTS_MS = 5000
const MOST_PIECES = 240

export function mbps(bytes: number, milliseconds: number): number {
  return milliseconds > 0 ? Math.round((bytes * 8) / milliseconds / 100) / 10 : 0
}

/** Not to be made small on the way. */
function filler(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16_384))
  return Array.from(bytes, (each) => (each % 36).toString(36)).join('').repeat(PIECE / bytes.length)
}

export async function measureUpload(onTold: (mbps: number) => void, stopped: () => boolean): Promise<{ mbps: number }> {
  const body = { filler: filler() }
  const begun = performance.now()
  let sent = 0
  let arrived = 0
  const worker = async () => {
    while (!stopped() && sent < MOST_PIECES && performance.now() - begun < LASTS_MS) {
      sent += 1
      await api.post('/planning/readiness/upload', body)
      arrived += PIECE
      onTold(mbps(arrived, performance.now() - begun))
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  return { mbps: mbps(arrived, performance.now() - begun) }
}
