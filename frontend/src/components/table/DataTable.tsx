/** A dense table: sortable heads, arrow keys, Enter opens, skeleton rows of the same height. */
import { type ReactNode } from 'react'
import { InGrid } from '../num/Num'
import { Bar } from '../Skeletons'
import type { Column } from './column'
import { Head } from './Head'
import { onGridKey } from './keys'
import './table.css'

export interface TableProps<Row> {
  label: string
  columns: Column<Row>[]
  rows: Row[] | undefined
  rowKey: (row: Row) => string
  sort?: string
  onSort?: (sort: string) => void
  onOpen?: (row: Row) => void
  /** The row shown elsewhere on the page. */
  opened?: string | null
  summaryLabel?: string
  /** A line under the rows, one cell a column. */
  summary?: (column: Column<Row>) => ReactNode
  /** Rows of the skeleton. */
  expected?: number
  busy?: boolean
  className?: string
}

export function DataTable<Row>(props: TableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    sort,
    onSort,
    onOpen,
    opened,
    summaryLabel = '',
    summary,
    expected = 12,
    busy = false,
    className = '',
  } = props
  return (
    <div className={`table-scroll ${className}`}>
      <table
        role="grid"
        aria-label={label}
        aria-busy={busy || !rows}
        className={busy ? 'data busy' : 'data'}
        onKeyDown={onGridKey}
      >
        <Head columns={columns} sort={sort} onSort={onSort} />
        <InGrid value={true}>
          <tbody>
            {rows
              ? rows.map((row, index) => (
                  <BodyRow
                    key={rowKey(row)}
                    row={row}
                    columns={columns}
                    onOpen={onOpen}
                    first={index === 0}
                    here={opened === rowKey(row)}
                  />
                ))
              : Array.from({ length: expected }, (_, index) => <BoneRow key={index} columns={columns} />)}
          </tbody>
        </InGrid>
        {summary && rows && rows.length > 0 && (
          <Foot columns={columns} label={summaryLabel} summary={summary} />
        )}
      </table>
    </div>
  )
}

interface BodyRowProps<Row> {
  row: Row
  columns: Column<Row>[]
  onOpen?: (row: Row) => void
  first: boolean
  here: boolean
}

function BodyRow<Row>({ row, columns, onOpen, first, here }: BodyRowProps<Row>) {
  return (
    <tr
      tabIndex={first ? 0 : -1}
      aria-selected={here || undefined}
      className={onOpen ? 'opens' : undefined}
      data-opens={onOpen ? '' : undefined}
      onClick={(event) => {
        const inner = event.target instanceof Element && event.target.closest('a, button, input, label')
        if (onOpen && !inner && !getSelection()?.toString()) onOpen(row)
      }}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          className={column.align === 'end' ? 'end' : undefined}
          style={column.width ? { maxWidth: column.width } : undefined}
        >
          {column.render(row)}
        </td>
      ))}
    </tr>
  )
}

function BoneRow<Row>({ columns }: { columns: Column<Row>[] }) {
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key} className={column.align === 'end' ? 'end' : undefined}>
          <Bar width={column.align === 'end' ? 56 : '70%'} />
        </td>
      ))}
    </tr>
  )
}

interface FootProps<Row> {
  columns: Column<Row>[]
  label: string
  summary: (column: Column<Row>) => ReactNode
}

function Foot<Row>({ columns, label, summary }: FootProps<Row>) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.key} className={column.align === 'end' ? 'end' : undefined}>
            {index === 0 ? label : summary(column)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
