/** Columns for whatever metrics a table's rows carry, named by the server or by the page. */
import { useLanguage } from '@/app/language'
import type { MetricColumn, Numbers } from '@/app/types'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { metricName } from './names'

interface Numbered {
  numbers: Numbers
}

/** The keys in the order of the first row that has them; what no row knows is left out. */
export function keysOf(rows: Numbered[]): string[] {
  const known = (key: string) =>
    rows.some((row) => (row.numbers[key]?.value ?? row.numbers[key]?.low ?? null) !== null)
  return [...new Set(rows.flatMap((row) => Object.keys(row.numbers)))].filter(known)
}

export function useNumberColumns<Row extends Numbered>(
  rows: Row[],
  told: MetricColumn[] | undefined,
): Column<Row>[] {
  const language = useLanguage()
  return keysOf(rows).map((key) => {
    const title = metricName(key, told, language)
    return {
      key,
      title,
      align: 'end',
      least: 84,
      sortable: true,
      render: (row) => <Num num={row.numbers[key]} label={title} />,
      cell: (row) => numCell(row.numbers[key]),
    }
  })
}

/** Sorts what is at hand; a missing number always stands last. */
export function sorted<Row extends Numbered>(rows: Row[], sort: string): Row[] {
  const down = sort.startsWith('-')
  const key = down ? sort.slice(1) : sort
  const size = (row: Row) => row.numbers[key]?.value ?? null
  return [...rows].sort((a, b) => {
    const [x, y] = [size(a), size(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return down ? y - x : x - y
  })
}
