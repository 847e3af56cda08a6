/** Kinds of traffic, each opening into its channels: shares, conversion, sales, cost, and how they moved. */
import { Segmented } from 'antd'
import type { Channels } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { rowsOf, useChannelColumns, type ChannelRow } from './channelColumns'
import { openGroups, sideOf, turned, type Side, type TrafficFilters } from './filters'
import { useTexts } from './texts'

interface Props {
  data: Channels
  filters: TrafficFilters
  change: (change: Partial<TrafficFilters>) => void
  busy: boolean
}

export function ChannelTable({ data, filters, change, busy }: Props) {
  const t = useTexts()
  const side = sideOf(filters)
  const open = openGroups(filters)
  const columns = useChannelColumns(data, side, open)
  if (data.groups.length === 0) return null
  const title = (
    <>
      {t('channels.title')}{' '}
      <small className="traffic-aside">{t('window', { since: data.since ?? '', until: data.until ?? '' })}</small>
    </>
  )
  return (
    <Card
      title={title}
      extra={
        <span className="traffic-extra">
          <Segmented<Side>
            aria-label={t('against.label')}
            value={side}
            onChange={(against) => change({ against })}
            options={(['previous', 'year'] as const).map((value) => ({ value, label: t(`against.${value}`) }))}
          />
          <ExportShown title={t('channels.title')} columns={columns} rows={rowsOf(data, data.groups.map((group) => group.key), filters.sort)} />
        </span>
      }
    >
      <DataTable<ChannelRow>
        label={t('channels.title')}
        columns={columns.filter((column) => !column.extra)}
        rows={rowsOf(data, open, filters.sort)}
        rowKey={(row) => row.id}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        onOpen={(row) => change({ open: turned(open, row.group) })}
        summaryLabel={t('channels.whole')}
        summary={(column) => <Num num={data.whole?.[column.key]?.num} label={`${t('channels.whole')} ${column.title}`} />}
        busy={busy}
        className="flush"
      />
      {data.unknown.length > 0 && (
        <p className="quiet-line">{t('channels.unknown', { names: data.unknown.join(t('and')) })}</p>
      )}
      <p className="quiet-line">{t('channels.how')}</p>
    </Card>
  )
}
