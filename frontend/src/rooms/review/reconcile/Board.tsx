/** Quantities down, sources across; each number beside how far it is from the source that knows rows. */
import type { Reconcile, ReconcileCell, ReconcileQuantity } from '@/app/types'
import { useOwn } from '@/app/texts'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { Badge } from './Badge'
import type { ReconcileFilters } from './filters'
import { useWord } from './words'

const ORDER = ['shows', 'channels', 'orders', 'days', 'ads', 'days_paid', 'after_sales', 'bills'] as const

interface Props {
  board: Reconcile
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
  busy: boolean
}

export function Board({ board, filters, change, busy }: Props) {
  const t = useTexts()
  const rows = board.quantities.filter((each) => each.cells.some((cell) => cell.num.value !== null))
  const columns = useBoardColumns(rows, filters, change)
  return (
    <DataTable<ReconcileQuantity>
      label={t('reconcile.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      busy={busy}
      className="reconcile-board"
    />
  )
}

function useBoardColumns(
  rows: ReconcileQuantity[],
  filters: ReconcileFilters,
  change: Props['change'],
): Column<ReconcileQuantity>[] {
  const t = useTexts()
  const own = useOwn()
  const word = useWord()
  const cellOf = (row: ReconcileQuantity, teller: string) => row.cells.find((cell) => cell.teller === teller)
  const told = ORDER.filter((teller) => rows.some((row) => (cellOf(row, teller)?.num.value ?? null) !== null))
  const counts = (teller: string): ReconcileCell | undefined =>
    rows.flatMap((row) => row.cells).find((cell) => cell.teller === teller)
  const column = (teller: (typeof ORDER)[number]): Column<ReconcileQuantity> => {
    const first = counts(teller)
    return {
      key: teller,
      title: word('teller', teller),
      hint: first && own({ zh: first.counts_zh, en: first.counts_en }),
      align: 'end',
      least: 132,
      render: (row) => {
        const cell = cellOf(row, teller)
        if (!cell) return null
        const name = `${word('quantity', row.key)} ${word('teller', teller)}`
        const here = filters.quantity === row.key && filters.a === teller && filters.b === row.base
        return (
          <span className="reconcile-cell">
            <Num num={cell.num} label={name} />
            <Badge
              cell={cell}
              name={name}
              here={here}
              onOpen={() => change({ quantity: row.key, a: teller, b: row.base ?? '', cause: '' })}
            />
          </span>
        )
      },
      cell: (row) => numCell(cellOf(row, teller)?.num),
    }
  }
  return [
    {
      key: 'quantity',
      title: t('reconcile.quantity'),
      least: 108,
      render: (row) => <strong>{word('quantity', row.key)}</strong>,
      cell: (row) => word('quantity', row.key),
    },
    ...told.map(column),
  ]
}
