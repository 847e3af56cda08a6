/** A table of the report: sorted by any column, saved as a workbook, its total the engine's own answer. */
import { useState } from 'react'
import { useOwn } from '@/app/texts'
import type { ReportGrid } from '@/app/types'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { useTexts } from '../texts'
import { FigureNum, numOf } from './FigureNum'
import { sorted, type Cell, type Row } from './rows'

const WORTH_SAVING = 3

export function GridBlock({ block }: { block: ReportGrid }) {
  const t = useTexts()
  const own = useOwn()
  const [sort, setSort] = useState('')
  const columns = useGridColumns(block)
  const rows: Row[] = block.rows.map((cells, index) => ({ id: String(index), cells }))
  const shown = sorted(rows, sort)
  return (
    <div className="report-grid">
      <p className="report-grid-head">
        <span>{own(block.name)}</span>
        {rows.length >= WORTH_SAVING && (
          <ExportShown title={own(block.name)} columns={columns} rows={shown} />
        )}
      </p>
      <DataTable<Row>
        label={own(block.name)}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        summaryLabel={labelOf(block.total[0], own)}
        summary={
          block.total.length > 0
            ? (column) => <CellView cell={block.total[Number(column.key)]} />
            : undefined
        }
        className="flush"
      />
      {block.left_out > 0 && <p className="quiet-line">{t('block.left_out', { n: block.left_out })}</p>}
    </div>
  )
}

type Own = <T extends { zh: string; en: string }>(pair: T) => string

function labelOf(cell: Cell | undefined, own: Own): string {
  return cell?.type === 'text' ? own(cell) : ''
}

function useGridColumns(block: ReportGrid): Column<Row>[] {
  const own = useOwn()
  return block.columns.map((column, index) => ({
    key: String(index),
    title: own(column.name),
    align: isNumeric(block, index) ? 'end' : undefined,
    width: index === 0 ? 300 : undefined,
    least: index === 0 ? 140 : undefined,
    sortable: block.rows.length > 1,
    render: (row) => <CellView cell={row.cells[index]} />,
    cell: (row) => {
      const cell = row.cells[index]
      return cell?.type === 'figure' ? numCell(numOf(cell)) : cell ? own(cell) : null
    },
  }))
}

/** A column whose cells are figures is set to the right, whatever its head says. */
function isNumeric(block: ReportGrid, index: number): boolean {
  return block.rows.some((row) => row[index]?.type === 'figure')
}

function CellView({ cell }: { cell: Cell | undefined }) {
  const own = useOwn()
  if (!cell) return null
  if (cell.type === 'figure') return <FigureNum figure={cell} />
  const words = own(cell)
  return (
    <bdi className="clip" title={words}>
      {words}
    </bdi>
  )
}
