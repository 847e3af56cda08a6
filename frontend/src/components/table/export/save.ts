/** A workbook of the rows at hand, and saving it. */
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

export function fileOf(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: TYPE })
}

export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
