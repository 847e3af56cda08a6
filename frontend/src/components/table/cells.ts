/** Numbers as export cells. */
import type { Num } from '@/app/types'
import type { Cell } from './export/sheet'

export function numCell(num: Num | undefined): Cell {
  return num?.value === null || num?.value === undefined ? null : { value: num.value, unit: num.unit }
}
