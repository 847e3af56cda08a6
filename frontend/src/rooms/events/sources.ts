/** How complete what a source sent is. */
import type { Source } from '@/app/types/live'

/** received = waiting + stored + duplicate + quarantined + refused, always. */
export function addsUp(source: Source): boolean {
  const { received, waiting, stored, duplicate, quarantined, refused } = source
  return received === waiting + stored + duplicate + quarantined + refused
}

/** Waiting longer than this, the analytical store doesn't take what comes. */
const LONG_MS = 120_000

export type Standing = 'gap' | 'waiting' | 'bad' | 'fine'

export function standing(source: Source, oldest: string | null, now: number): Standing {
  if (!addsUp(source)) return 'gap'
  if (source.waiting > 0 && oldest && now - Date.parse(oldest) > LONG_MS) return 'waiting'
  return source.quarantined + source.refused > 0 ? 'bad' : 'fine'
}
