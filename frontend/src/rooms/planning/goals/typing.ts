/** What people type into a goal, or paste from a spreadsheet, as values in units the server keeps. */
import type { Unit } from '@/app/types'

/** `undefined` is what can't be read; null takes the goal away. */
export type Typed = number | null | undefined

const STEPS: Record<string, number> = { 万: 1e4, 亿: 1e8, w: 1e4, k: 1e3, m: 1e6, b: 1e9 }
const SHAPE = /^(\d+(?:\.\d*)?|\.\d+)(万|亿|w|k|m|b)?$/i
const MOST = 1e13
const HOUR = 3600

/** Decimals that are kept; a duration is typed in hours and kept in seconds, a rate in percent. */
const DIGITS: Record<Unit, number> = { money: 2, count: 0, quantity: 3, duration: 0, ratio: 6 }

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** `120万`, `¥1,200.50`, `1.2M`, `3.5%`, `80 小时`: a number of the unit; the empty text takes the goal away. */
export function typedValue(text: string, unit: Unit): Typed {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,_¥$€£元件场单次]|小时|hours?|CNY|RMB/gi, '')
    .replace(/h$/i, unit === 'duration' ? '' : 'h')
  if (plain === '' || plain === '-' || plain === '—') return null
  const percent = plain.endsWith('%')
  if (percent && unit !== 'ratio') return undefined
  const [, digits, step] = SHAPE.exec(percent ? plain.slice(0, -1) : plain) ?? []
  if (digits === undefined) return undefined
  const value = Number(digits) * (step ? (STEPS[step.toLowerCase()] ?? 1) : 1)
  const kept = unit === 'ratio' ? value / 100 : unit === 'duration' ? value * HOUR : value
  return kept <= MOST ? round(kept, DIGITS[unit]) : undefined
}

/** All digits of a value as it is typed. */
export function typedText(value: number | null, unit: Unit): string {
  if (value === null) return ''
  if (unit === 'ratio') return `${round(value * 100, 4)}%`
  return String(unit === 'duration' ? round(value / HOUR, 2) : value)
}

/** The cells of a block that was copied from a spreadsheet. */
export function blockOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

export interface Bad {
  row: number
  column: number
  text: string
}

export interface Put {
  row: number
  column: number
  value: number | null
}

/** What a block changes from a corner on; empty cells leave what is there, and one bad cell stops all. */
export function putBlock(
  block: string[][],
  corner: { row: number; column: number },
  size: { rows: number; columns: number },
  unit: Unit,
): { puts: Put[]; bad: Bad | null; cut: boolean } {
  const puts: Put[] = []
  let cut = false
  for (const [down, line] of block.entries())
    for (const [right, text] of line.entries()) {
      const row = corner.row + down
      const column = corner.column + right
      if (text === '') continue
      if (row >= size.rows || column >= size.columns) {
        cut = true
        continue
      }
      const value = typedValue(text, unit)
      if (value === undefined) return { puts: [], bad: { row: down + 1, column: right + 1, text }, cut }
      puts.push({ row, column, value })
    }
  return { puts, bad: null, cut }
}
