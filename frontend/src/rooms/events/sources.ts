/** How complete what a source sent is. */
export interface Source {
  source: string
  last_at: string | null
  received: number
  waiting: number
  stored: number
  duplicate: number
  quarantined: number
  refused: number
  broken?: boolean | string | null
}

export type Sources = Source[] | { rows: Source[] }

/** received = waiting + stored + duplicate + quarantined + refused, always. */
export function addsUp(source: Source): boolean {
  const { received, waiting, stored, duplicate, quarantined, refused } = source
  return received === waiting + stored + duplicate + quarantined + refused
}

/** Not shipped for so long, with more still waiting: the analytical store doesn't take it. */
const LONG_MS = 60_000

export type Standing = 'broken' | 'gap' | 'waiting' | 'fine'

export function standing(source: Source, now: number): Standing {
  if (source.broken) return 'broken'
  if (!addsUp(source)) return 'gap'
  const old = source.last_at !== null && now - Date.parse(source.last_at) > LONG_MS
  return source.waiting > 0 && old ? 'waiting' : 'fine'
}
