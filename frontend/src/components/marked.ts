/** A text cut where findings begin and end. Places count characters, not the halves that a script keeps emoji in. */

export type Severity = 'blocking' | 'must_fix' | 'suspected' | 'allowed'

export interface Place {
  start: number
  end: number
  severity: Severity
}

export interface Piece<P extends Place> {
  text: string
  /** The worst finding that lies over the piece. */
  finding: P | null
}

const WEIGHT: Record<Severity, number> = { allowed: 0, suspected: 1, must_fix: 2, blocking: 3 }

export function cut<P extends Place>(text: string, places: P[]): Piece<P>[] {
  const inText = places.filter((each) => each.end > each.start)
  if (inText.length === 0) return text ? [{ text, finding: null }] : []
  const chars = Array.from(text)
  const edges = new Set([0, chars.length])
  for (const each of inText) edges.add(each.start).add(each.end)
  const cuts = [...edges].sort((one, other) => one - other)
  const sorted = [...inText].sort((one, other) => one.start - other.start)
  const open = new Set<P>()
  let next = 0
  return cuts.slice(0, -1).map((start, index) => {
    for (let each = sorted[next]; each && each.start <= start; each = sorted[++next]) open.add(each)
    for (const each of open) if (each.end <= start) open.delete(each)
    const over = [...open].sort((one, other) => WEIGHT[other.severity] - WEIGHT[one.severity])
    return { text: chars.slice(start, cuts[index + 1]).join(''), finding: over[0] ?? null }
  })
}

export interface Line<P extends Place> {
  text: string
  places: P[]
}

/** The lines of a text in which something was found, each with its own places; what goes over a line's end is cut there. */
export function linesWith<P extends Place>(text: string, places: P[]): Line<P>[] {
  let begin = 0
  return text.split('\n').flatMap((line) => {
    const first = begin
    const last = first + Array.from(line).length
    begin = last + 1
    const inside = places.filter((each) => each.end > each.start && each.start < last && each.end > first)
    if (inside.length === 0) return []
    const moved = inside.map((each) => ({ ...each, start: Math.max(each.start, first) - first, end: Math.min(each.end, last) - first }))
    return [{ text: line, places: moved }]
  })
}
