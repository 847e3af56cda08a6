/** The month's and the year's other numbers, each against the same days before. */
import { useOwn } from '@/app/texts'
import type { Compared, Overview } from '@/app/types'
import { Card } from '@/components/Card'
import { Change } from '@/components/num/Change'
import { Num } from '@/components/num/Num'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'
import { useTexts } from '../texts'

interface Row {
  key: string
  name: string
  month: Compared | undefined
  year: Compared | undefined
}

export function Numbers({ told }: { told: Overview }) {
  const t = useTexts()
  const own = useOwn()
  const rows = told.columns.map((column) => ({
    key: column.key,
    name: own(column),
    month: told.month.numbers[column.key],
    year: told.year.numbers[column.key],
  }))
  const all = useColumnsOf(told)
  return (
    <Card title={t('overview.numbers')}>
      <DataTable<Row> label={t('overview.numbers')} columns={all} rows={rows} rowKey={(row) => row.key} className="flush" />
    </Card>
  )
}

/** A comparison that nothing can be told of has no column. */
function useColumnsOf(told: Overview): Column<Row>[] {
  const t = useTexts()
  const value = (key: 'month' | 'year', title: string): Column<Row> => ({
    key,
    title,
    align: 'end',
    least: 96,
    render: (row) => <Num num={row[key]?.num} label={`${row.name} ${title}`} className="strong" />,
  })
  const against = (key: 'month' | 'year', side: 'previous' | 'year', title: string): Column<Row> => ({
    key: `${key}-${side}`,
    title,
    align: 'end',
    least: 104,
    render: (row) => <Against compared={row[key]} side={side} label={`${row.name} ${title}`} />,
  })
  return [
    { key: 'name', title: t('overview.metric'), least: 112, render: (row) => row.name },
    value('month', t('overview.month_so_far')),
    ...(told.month.previous ? [against('month', 'previous', t('overview.previous'))] : []),
    ...(told.month.year ? [against('month', 'year', t('overview.last_year'))] : []),
    value('year', t('overview.year_so_far')),
    ...(told.year.year ? [against('year', 'year', t('overview.year_on_year'))] : []),
  ]
}

interface AgainstProps {
  compared: Compared | undefined
  side: 'previous' | 'year'
  label: string
}

function Against({ compared, side, label }: AgainstProps) {
  const now = compared?.num.value
  const before = compared?.[side]?.before
  return (
    <span className="two-lines">
      {typeof now === 'number' && typeof before?.value === 'number' ? (
        <Change value={now} reference={before.value} unit={before.unit} />
      ) : null}
      <small>
        <Num num={before} label={label} />
      </small>
    </span>
  )
}
