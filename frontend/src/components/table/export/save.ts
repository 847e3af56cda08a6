/** Fetches every page of what is filtered and saves it as a workbook. */
import type { Page } from '@/app/types'
import type { Column } from '../column'
import { sheetXml } from './sheet'
import { workbook } from './workbook'

export const PAGE_SIZE = 200
export const MOST_ROWS = 20_000

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function everyRow<Row>(
  fetchPage: (page: number, size: number) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; rows.length < MOST_ROWS; page++) {
    const answer = await fetchPage(page, PAGE_SIZE)
    rows.push(...answer.rows)
    if (answer.rows.length === 0 || rows.length >= answer.total) break
  }
  return rows
}

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

export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPE }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
