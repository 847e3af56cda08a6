/** What a table's column is. */
import type { ReactNode } from 'react'
import type { Cell } from './export/sheet'

export interface Column<Row> {
  key: string
  title: string
  /** Said when the head is pointed at. */
  hint?: string
  align?: 'end'
  /** As wide as it gets; longer words end in dots. */
  width?: number
  /** Narrower than `width` the column never gets. */
  least?: number
  sortable?: boolean
  /** Not shown until chosen. */
  extra?: boolean
  render: (row: Row) => ReactNode
  /** The value in an export; a column without one isn't exported. */
  cell?: (row: Row) => Cell
}

/** `-gmv` is downwards by gmv. A first click goes down for numbers and up for words. */
export function nextSort(now: string | undefined, column: { key: string; align?: 'end' }): string {
  const down = `-${column.key}`
  if (now === down) return column.key
  if (now === column.key) return down
  return column.align === 'end' ? down : column.key
}

export function direction(now: string | undefined, key: string): 'ascending' | 'descending' | 'none' {
  if (now === key) return 'ascending'
  return now === `-${key}` ? 'descending' : 'none'
}

/** On a phone what matters first stands first: the named columns, then the others in their order. */
export function leading<Row>(columns: Column<Row>[], keys: string[]): Column<Row>[] {
  const first = keys.flatMap((key) => columns.filter((column) => column.key === key))
  return [...first, ...columns.filter((column) => !keys.includes(column.key))]
}
