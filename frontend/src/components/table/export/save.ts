/** A workbook of the rows at hand. */
import type { Column } from '../column'
import { sheetXml } from './sheet'
import { workbook } from './workbook'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function toWorkbook<Row>(title: string, columns: Column<Row>[], rows: Row[]): Uint8Array<ArrayBuffer> {
  const told = columns.flatMap((column) => (column.cell ? [{ title: column.title, cell: column.cell }] : []))
  return workbook(
    title,
    sheetXml(
      told.map((column) => column.title),
      rows.map((row) => told.map((column) => column.cell(row))),
    ),
  )
}

export function toFile<Row>(title: string, columns: Column<Row>[], rows: Row[]): Blob {
  return new Blob([toWorkbook(title, columns, rows)], { type: TYPE })
}
