/** Spend by host or by show; what met no show on air stands in a line of its own. */
import { Segmented } from 'antd'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Spend, SpendShow } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { cutOf, type Cut, type TrafficFilters } from './filters'
import { useTexts } from './texts'

type Part = Pick<SpendShow, 'id' | 'account' | 'numbers'> & Partial<SpendShow>

interface Props {
  data: Spend
  filters: TrafficFilters
  change: (change: Partial<TrafficFilters>) => void
  busy: boolean
}

export function SpendTable({ data, filters, change, busy }: Props) {
  const t = useTexts()
  const cut = cutOf(filters)
  const columns = useColumns(data, cut)
  const rows: Part[] = cut === 'show' ? data.shows : data.hosts
  if (data.hosts.length === 0 && data.shows.length === 0)
    return (
      <Card title={t('spend.title')}>
        <p className="quiet-line">{t('spend.none')}</p>
      </Card>
    )
  return (
    <Card
      title={t('spend.title')}
      extra={
        <span className="traffic-extra">
          <Segmented<Cut>
            aria-label={t('spend.by')}
            value={cut}
            onChange={(by) => change({ by })}
            options={(['host', 'show'] as const).map((value) => ({ value, label: t(`spend.by.${value}`) }))}
          />
          <ExportShown title={t('spend.title')} columns={columns} rows={rows} />
        </span>
      }
    >
      <DataTable<Part>
        label={t('spend.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.account}/${row.id}`}
        onOpen={(row) => row.id && change(cut === 'show' ? { show: row.id } : { host: row.id })}
        summaryLabel={t('channels.whole')}
        summary={(column) => <Num num={data.whole?.[column.key]} label={`${t('channels.whole')} ${column.title}`} />}
        busy={busy}
        className="flush"
      />
      {cut === 'show' && data.shows_in_all > data.shows.length && (
        <p className="quiet-line">{t('spend.first', { n: data.shows.length, total: data.shows_in_all })}</p>
      )}
      <p className="quiet-line">{t('spend.how')}</p>
      <Sources data={data} />
    </Card>
  )
}

function useColumns(data: Spend, cut: Cut): Column<Part>[] {
  const t = useTexts()
  const own = useOwn()
  const name = (row: Part) => (row.id ? (cut === 'show' ? row.name || row.id : row.id) : t(`spend.none.${cut}`))
  return [
    { key: 'name', title: t(`spend.by.${cut}`), least: 160, render: (row) => <Name row={row} text={name(row)} />, cell: name },
    { key: 'account', title: t('filter.account'), least: 110, render: (row) => row.account, cell: (row) => row.account },
    ...data.columns.map((column): Column<Part> => {
      const title = own(column)
      return {
        key: column.key,
        title,
        align: 'end',
        least: 96,
        render: (row) => <Num num={row.numbers[column.key]} label={`${name(row)} ${title}`} />,
        cell: (row) => numCell(row.numbers[column.key]),
      }
    }),
  ]
}

function Name({ row, text }: { row: Part; text: string }) {
  const can = useCan()
  if (!row.day) return text
  return (
    <span className="two-lines">
      {can('review.shows.read') ? <Link to={`/review/shows/${row.id}`}>{text}</Link> : text}
      <small className="faint">
        {row.day} {row.host}
      </small>
    </span>
  )
}

/** Accounts that tell no spend are named: their shows are not in the table. */
function Sources({ data }: { data: Spend }) {
  const t = useTexts()
  const named = (how: Spend['sources'][number]['how']) =>
    data.sources.filter((each) => each.how === how).map((each) => each.name).join(t('and'))
  const [shows, none] = [named('shows'), named('none')]
  return (
    <>
      {shows && <p className="quiet-line">{t('spend.own', { names: shows })}</p>}
      {none && <p className="quiet-line">{t('spend.silent', { names: none })}</p>}
    </>
  )
}
