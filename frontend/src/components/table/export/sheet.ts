/** One worksheet as text: typed cells, a frozen bold head, ids kept as text. */
import type { Unit } from '@/app/types'

export type Cell = string | number | null | { value: number; unit: Unit }

/** Positions of the styles in `styles.ts`. */
const STYLE: Record<Unit | 'head' | 'plain', number> = {
  plain: 0,
  head: 1,
  money: 2,
  count: 3,
  ratio: 4,
  duration: 3,
  quantity: 5,
}

function escaped(text: string): string {
  // Control characters can't stand in XML at all.
  // eslint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function words(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'string') return words(cell, STYLE.plain)
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  return `<c s="${STYLE[cell.unit]}"><v>${cell.value}</v></c>`
}

function rowXml(cells: string[]): string {
  return `<row>${cells.join('')}</row>`
}

export function sheetXml(heads: string[], rows: Cell[][]): string {
  const body = [
    rowXml(heads.map((head) => words(head, STYLE.head))),
    ...rows.map((row) => rowXml(row.map(cellXml))),
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${Math.max(heads.length, 1)}" width="16" customWidth="1"/></cols>` +
    `<sheetData>${body.join('')}</sheetData></worksheet>`
  )
}
