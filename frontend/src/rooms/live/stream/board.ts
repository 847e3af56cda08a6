/** What is known of a running show, by key; whoever watches a key hears when it changed and nothing else. */

export type Parts = Record<string, unknown>

/** The longest list that is kept of what only grows. */
const MOST: Record<string, number> = { minutes: 1440, comments: 300, marks: 500 }

interface Appended {
  append: unknown[]
}

function isAppended(value: unknown): value is Appended {
  return typeof value === 'object' && value !== null && Array.isArray((value as Appended).append)
}

/** A minute is told again until it is over; a comment keeps its id when it is labelled. */
function identity(row: unknown): unknown {
  if (Array.isArray(row)) return row[0]
  return (row as { id?: unknown } | null)?.id
}

export function appended(before: unknown, rows: unknown[], most = 1000): unknown[] {
  const known = Array.isArray(before) ? before : []
  const fresh = new Map(rows.map((row) => [identity(row), row]))
  const kept = known.map((row) => {
    const again = fresh.get(identity(row))
    if (again === undefined) return row as unknown
    fresh.delete(identity(row))
    return again
  })
  return [...kept, ...fresh.values()].slice(-most)
}

export class Board {
  private parts: Parts = {}
  private readonly listeners = new Map<string, Set<() => void>>()

  get = (key: string): unknown => this.parts[key]

  whole = (): Parts => this.parts

  /** Forgets what the snapshot doesn't tell. */
  replace(snapshot: Parts): void {
    const keys = new Set([...Object.keys(this.parts), ...Object.keys(snapshot)])
    this.parts = { ...snapshot }
    keys.forEach((key) => this.tell(key))
  }

  change(changes: Parts): void {
    for (const [key, value] of Object.entries(changes)) {
      const next = isAppended(value) ? appended(this.parts[key], value.append, MOST[key]) : value
      this.parts = { ...this.parts, [key]: next }
    }
    Object.keys(changes).forEach((key) => this.tell(key))
  }

  watch = (key: string, listener: () => void): (() => void) => {
    const own = this.listeners.get(key) ?? new Set()
    this.listeners.set(key, own.add(listener))
    return () => void own.delete(listener)
  }

  private tell(key: string): void {
    this.listeners.get(key)?.forEach((listener) => listener())
  }
}
