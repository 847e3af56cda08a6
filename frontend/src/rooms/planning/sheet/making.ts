/** The changes of a spreadsheet as they are sent, and the way back from them. */
import { api } from '@/app/api'
import type { Goal, SheetChange } from '@/app/types'

type Place = Pick<SheetChange, 'period' | 'part' | 'metric' | 'currency'>

export interface Sent extends Place {
  value: number | null
  seen: string
}

const keyOf = ({ period, part, metric, currency }: Place) => [period, part, metric, currency].join('\n')

const placeOf = ({ period, part, metric, currency }: Place): Place => ({ period, part, metric, currency })

export function asWanted(changes: SheetChange[]): Sent[] {
  return changes.map((change) => ({ ...placeOf(change), value: change.value, seen: change.version }))
}

/** What stood there, over the versions that the server gave. */
export function wayBack(changes: SheetChange[], made: Goal[]): Sent[] {
  const versions = new Map(made.map((goal) => [keyOf(goal), goal.version]))
  return changes.map((change) => ({
    ...placeOf(change),
    value: change.before,
    seen: versions.get(keyOf(change)) ?? '',
  }))
}

export function sendChanges(changes: Sent[]): Promise<Goal[]> {
  return api.post<Goal[]>('/planning/goals', { changes })
}
