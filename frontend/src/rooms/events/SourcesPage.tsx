/** 来源: what sends signals, whether all of it is accounted for, and how another is connected. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { formatValue } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { Connect } from './Connect'
import { addsUp, standing, type Source, type Sources } from './sources'
import { useTexts } from './texts'
import './events.css'

const OFTEN = 3000

export default function SourcesPage() {
  const t = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: ['events', 'sources'],
    queryFn: () => api.get<Sources>('/events/sources'),
    refetchInterval: OFTEN,
  })
  const columns = useSourceColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const rows = data && (Array.isArray(data) ? data : data.rows)
  return (
    <div className="page sources">
      <Card title={t('title')} extra={<small className="faint">{t('sum')}</small>}>
        {rows?.length === 0 ? (
          <Empty text={t('none')} />
        ) : (
          <DataTable<Source>
            label={t('title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.source}
            expected={3}
            className="flush"
          />
        )}
      </Card>
      <Connect />
    </div>
  )
}

const COUNTS = ['received', 'waiting', 'stored', 'duplicate', 'quarantined', 'refused'] as const

function useSourceColumns(): Column<Source>[] {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const counts = COUNTS.map(
    (key): Column<Source> => ({
      key,
      title: t(`count.${key}`),
      hint: t(`count_hint.${key}`),
      align: 'end',
      render: (row) => formatValue(row[key], { unit: 'count', language, exact: true }),
    }),
  )
  return [
    { key: 'source', title: t('source'), width: 240, render: (row) => <strong>{row.source}</strong> },
    { key: 'state', title: t('state'), render: (row) => <State source={row} /> },
    {
      key: 'last',
      title: t('last'),
      render: (row) =>
        row.last_at ? dateTime(row.last_at, zone, true) : <span className="missing">—</span>,
    },
    ...counts,
  ]
}

const TONES = { broken: 'bad', gap: 'bad', waiting: 'warn', fine: 'ok' } as const

function State({ source }: { source: Source }) {
  const t = useTexts()
  const state = standing(source, Date.now())
  const tip = addsUp(source) ? t(`state_hint.${state}`) : t('state_hint.gap')
  return (
    <Tag tone={TONES[state]} tip={tip}>
      {t(`state.${state}`)}
    </Tag>
  )
}
