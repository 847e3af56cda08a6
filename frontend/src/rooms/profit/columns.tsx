/** The table's columns: who, what is left, what it was made of, with the share that is known under each cost. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { ProfitRow, Profit } from '@/app/types'
import { formatNum } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { Lacking, useLacking } from './Lacking'
import { SHARES } from './Steps'
import { useTexts } from './texts'

/** Shown first; the rest follows as the server tells it. */
const FIRST = ['true_profit', 'profit_per_hour', 'profit_before_pay', 'product_profit', 'net_sales']
const ASIDE = new Set([...Object.values(SHARES), 'commission_by_rate', 'service_fee_by_rate', 'profit_gmv'])

export function useProfitColumns(data: Profit | undefined): Column<ProfitRow>[] {
  const t = useTexts()
  const own = useOwn()
  const told = data?.columns ?? []
  const missing = useLacking(told)
  const nameOf = useName(data?.by ?? 'show')
  const keys = [...FIRST, ...told.map((column) => column.key).filter((key) => !FIRST.includes(key))]
  const numbers = keys
    .map((key) => told.find((column) => column.key === key))
    .filter((column) => column !== undefined)
    .map(
      (column): Column<ProfitRow> => ({
        key: column.key,
        title: own(column),
        align: 'end',
        least: 92,
        sortable: true,
        extra: ASIDE.has(column.key),
        render: (row) => <Amount row={row} column={column} columns={told} title={own(column)} />,
        cell: (row) => numCell(row.numbers[column.key]),
      }),
    )
  const last = data?.steps.at(-1)?.key ?? ''
  const lacks: Column<ProfitRow> = {
    key: 'lacking',
    title: t('lacking', { names: '' }).replace(/[:：]\s*$/, ''),
    extra: true,
    render: (row) => missing(row.numbers[last]),
    cell: (row) => missing(row.numbers[last]),
  }
  return [
    {
      key: 'name',
      title: t(`table.name.${data?.by ?? 'show'}`),
      least: data?.by === 'month' ? 90 : 200,
      width: 300,
      render: (row) => <Name row={row} by={data?.by ?? 'show'} text={nameOf(row)} />,
      cell: (row) => nameOf(row),
    },
    ...numbers,
    lacks,
  ]
}

function useName(by: Profit['by']): (row: ProfitRow) => string {
  const t = useTexts()
  return (row) => {
    if (!row.id) return t(by === 'show' ? 'table.no_show' : 'table.unnamed')
    return row.name || row.id
  }
}

function Name({ row, by, text }: { row: ProfitRow; by: Profit['by']; text: string }) {
  return (
    <span className="clip" title={text}>
      {by === 'show' && row.day ? <Link to={`/review/shows/${row.id}`}>{text}</Link> : text}
      {row.day && (
        <small className="profit-day">
          {row.day} {row.host}
        </small>
      )}
    </span>
  )
}

interface AmountProps {
  row: ProfitRow
  column: Profit['columns'][number]
  columns: Profit['columns']
  title: string
}

export function Amount({ row, column, columns, title }: AmountProps) {
  const t = useTexts()
  const language = useLanguage()
  const num = row.numbers[column.key]
  const share = row.numbers[SHARES[column.key] ?? '']
  const part = num?.value !== null && share?.value !== null && share?.value !== undefined && share.value < 1
  return (
    <span className={`amount${(num?.value ?? 0) < 0 ? ' lost' : ''}`}>
      <Num num={num} label={title} />
      <Lacking num={num} columns={columns} />
      {part && <small className="lacking">{t('steps.covered', { share: formatNum(share, language) })}</small>}
    </span>
  )
}
