/** Rows of a report's table, sorted by any of its columns. */
import type { ReportGrid } from '@/app/types'

export type Cell = ReportGrid['rows'][number][number]

export interface Row {
  id: string
  cells: Cell[]
}

function sizeOf(cell: Cell | undefined): number | string | null {
  if (!cell) return null
  return cell.type === 'figure' ? cell.value : cell.zh
}

/** What is missing stands last whichever way; without a sort the report's own order holds. */
export function sorted(rows: Row[], sort: string): Row[] {
  if (!sort) return rows
  const index = Number(sort.replace('-', ''))
  const way = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, two] = [sizeOf(a.cells[index]), sizeOf(b.cells[index])]
    if (one === null || two === null) return Number(one === null) - Number(two === null)
    if (typeof one === 'number' && typeof two === 'number') return way * (one - two)
    return way * String(one).localeCompare(String(two), 'zh-CN')
  })
}
