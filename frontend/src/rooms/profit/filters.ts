/** What profit is cut and narrowed by; kept in the address. */
import { withQuery } from '@/app/api'
import type { Num, ProfitRow, Profit } from '@/app/types'

export const PROFIT = { by: 'show', from: '', to: '', show: '', host: '', account: '', currency: '', sort: '' }
export const CLEARED = { from: '', to: '', show: '', host: '', account: '' }
export const CUTS: Profit['by'][] = ['show', 'product', 'month', 'host', 'account']

export type ProfitFilters = typeof PROFIT

export function isNarrowed(filters: ProfitFilters): boolean {
  return Object.keys(CLEARED).some((name) => filters[name as keyof typeof CLEARED] !== '')
}

/** Sorting is the page's own matter. */
export function askPath({ sort: _, ...asked }: ProfitFilters): string {
  return withQuery('/profit/statement', asked)
}

/** What a click on a row asks next: a show's products, a product's months, a host's shows. */
export function deeper(by: Profit['by'], row: ProfitRow): Partial<ProfitFilters> | null {
  if (!row.id) return null
  if (by === 'show') return { by: 'product', show: row.id, from: '', to: '', sort: '' }
  if (by === 'host') return { by: 'show', host: row.id, sort: '' }
  if (by === 'account') return { by: 'show', account: row.id, sort: '' }
  return null
}

export interface Bar {
  key: string
  kind: Profit['steps'][number]['kind']
  num: Num | undefined
  /** Where the bar begins and how long it is, as shares of the widest; null where nothing is known. */
  start: number | null
  length: number
}

/** The steps from sales to profit as bars: costs hang where the step before them ended. */
export function barsOf(steps: Profit['steps'], numbers: Record<string, Num>): Bar[] {
  const values = steps.map((step) => numbers[step.key]?.value ?? null)
  let at = 0
  const spans = steps.map((step, index) => {
    const value = values[index]
    if (value === null || value === undefined) return null
    const from = step.kind === 'cost' ? at - value : 0
    const to = step.kind === 'cost' ? at : value
    at = step.kind === 'cost' ? from : value
    return [Math.min(from, to), Math.max(from, to)] as const
  })
  const known = spans.filter((span) => span !== null)
  const least = Math.min(0, ...known.map((span) => span[0]))
  const most = Math.max(0, ...known.map((span) => span[1]))
  const width = most - least || 1
  return steps.map((step, index) => {
    const span = spans[index]
    return {
      key: step.key,
      kind: step.kind,
      num: numbers[step.key],
      start: span ? (span[0] - least) / width : null,
      length: span ? (span[1] - span[0]) / width : 0,
    }
  })
}
