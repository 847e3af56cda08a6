/** Where the viewers came from, and what each source brought. */
import { useState } from 'react'
import type { MetricColumn, Review } from '@/app/types'
import { Card } from '@/components/Card'
import { DataTable } from '@/components/table/DataTable'
import { sorted, useNumberColumns } from './numberColumns'
import { useTexts } from './texts'

type Channel = Review['channels'][number]

export function Channels({
  channels,
  columns,
}: {
  channels: Channel[]
  columns: MetricColumn[] | undefined
}) {
  const t = useTexts()
  const [sort, setSort] = useState('')
  const numbers = useNumberColumns(channels, columns)
  const all = [
    {
      key: 'name',
      title: t('channels.name'),
      least: 120,
      render: (row: Channel) => row.name,
      cell: (row: Channel) => row.name,
    },
    ...numbers,
  ]
  return (
    <Card title={t('channels.title')}>
      {channels.length === 0 ? (
        <p className="quiet-line">{t('channels.none')}</p>
      ) : (
        <DataTable<Channel>
          label={t('channels.title')}
          columns={all}
          rows={sort ? sorted(channels, sort) : channels}
          rowKey={(row) => row.name}
          sort={sort}
          onSort={setSort}
          className="flush"
        />
      )}
    </Card>
  )
}
