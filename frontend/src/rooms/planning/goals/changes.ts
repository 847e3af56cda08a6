/** Changes of goals as they are sent, as they come back, and the way back from them. */
import type { Goal, GoalCell, GoalGrid } from '@/app/types'

export interface Change {
  period: string
  part: string
  value: number | null
  /** The version that was seen; empty where there was none. */
  seen: string
}

/** A change as it was wanted: the version that was seen, null where it is that of our own change under way. */
export type Wanted = Omit<Change, 'seen'> & { seen: string | null }

/** What was there before a change, and the version that stands since. */
export interface Step {
  period: string
  part: string
  before: number | null
  version: string
}

export const keyOf = (place: { period: string; part: string }) => `${place.part}\n${place.period}`

export function cellsOf(grid: GoalGrid): Map<string, GoalCell> {
  return new Map(grid.rows.flatMap((row) => row.cells.map((cell) => [keyOf(cell), cell] as const)))
}

/** Those that change something. */
export function telling(grid: GoalGrid, changes: Change[]): Change[] {
  const cells = cellsOf(grid)
  return changes.filter((change) => (cells.get(keyOf(change))?.value ?? null) !== change.value)
}

/** The way back: what stood there, and the versions that the server gave. */
export function stepsOf(grid: GoalGrid, changes: Change[], made: Goal[]): Step[] {
  const cells = cellsOf(grid)
  const versions = new Map(made.map((goal) => [keyOf(goal), goal.version]))
  return changes.map((change) => ({
    period: change.period,
    part: change.part,
    before: cells.get(keyOf(change))?.value ?? null,
    version: versions.get(keyOf(change)) ?? '',
  }))
}

export function backOf(steps: Step[]): Change[] {
  return steps.map(({ period, part, before, version }) => ({ period, part, value: before, seen: version }))
}

/** The grid as it stands after a change, until the server tells it anew: a completion isn't reckoned here. */
export function after(grid: GoalGrid, changes: Change[], made: Goal[]): GoalGrid {
  const goals = new Map(made.map((goal) => [keyOf(goal), goal]))
  const changed = new Set(changes.map(keyOf))
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!changed.has(keyOf(cell))) return cell
      const goal = goals.get(keyOf(cell))
      const told = { value: goal?.value ?? null, version: goal?.version ?? '', by: goal?.by ?? null, at: goal?.at ?? null }
      return { ...cell, ...told, completion: null }
    }),
  }))
  return { ...grid, rows }
}
