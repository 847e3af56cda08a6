/** 来源: what sends signals, whether all of it is accounted for, and how another is connected. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { Source, Sources } from '@/app/types/live'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { useSourceColumns } from './columns'
import { Connect } from './Connect'
import { useTexts } from './texts'
import { WebhooksCard } from './webhooks/WebhooksCard'
import './events.css'

const QuarantineDrawer = lazy(() => import('./QuarantineDrawer'))
const OFTEN = 3000

export default function SourcesPage() {
  const t = useTexts()
  const can = useCan()
  const [opened, open] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['events', 'sources'],
    queryFn: () => api.get<Sources>('/events/sources'),
    refetchInterval: OFTEN,
  })
  const columns = useSourceColumns(data?.oldest_at ?? null)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <div className="page sources">
      <Card title={t('title')} extra={<small className="faint">{t('sum')}</small>}>
        {data?.sources.length === 0 ? (
          <Empty text={t('none')} />
        ) : (
          <DataTable<Source>
            label={t('title')}
            columns={columns}
            rows={data?.sources}
            rowKey={(row) => row.source}
            onOpen={(row) => open(row.source)}
            expected={3}
            className="flush"
          />
        )}
      </Card>
      {can('events.signals.write') && <WebhooksCard />}
      <Connect />
      <Suspense fallback={null}>
        {opened !== null && <QuarantineDrawer source={opened} onClose={() => open(null)} />}
      </Suspense>
    </div>
  )
}
