/** How complete what a source sent is. */
export interface Source {
  source: string
  last_at: string
  received: number
  waiting: number
  stored: number
  duplicate: number
  quarantined: number
  refused: number
}

/** `oldest_at`: when the first of those still waiting came. */
export interface Sources {
  sources: Source[]
  waiting: number
  oldest_at: string | null
}

export interface Quarantined {
  source: string
  at: string
  reason: string
  body: string
}

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
