/** 系统状态: the three processes, the store, the disk and the queue, fresh every few seconds. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Process, Status } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Facts } from '@/components/Facts'
import { formatValue, MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { bytes } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { DataTable } from '@/components/table/DataTable'
import { useProcessColumns } from './processes'
import { useTexts } from './texts'
import './status.css'

const EVERY = 5000

export default function StatusPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['status'],
    queryFn: () => api.get<Status>('/status'),
    refetchInterval: EVERY,
  })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return <div className="page status">{data ? <Body status={data} /> : <Block height={520} />}</div>
}

function Body({ status }: { status: Status }) {
  const t = useTexts()
  const language = useLanguage()
  const columns = useProcessColumns()
  const text = useCount()
  const count = (value: number | null) => (value === null ? MISSING : text(value))
  const used = 1 - status.disk.free / status.disk.total
  return (
    <>
      <Card title={t('status.processes')}>
        <DataTable<Process>
          label={t('status.processes')}
          columns={columns}
          rows={status.processes}
          rowKey={(process) => process.name}
          className="flush"
        />
      </Card>
      <div className="status-cards">
        <Card title={t('status.queue')}>
          <Facts
            facts={[
              [t('status.ready'), count(status.queue.ready)],
              [t('status.running'), count(status.queue.running)],
              [t('status.failed'), count(status.queue.failed)],
            ]}
          />
        </Card>
        <Card title={t('status.store')}>
          <Facts
            facts={[
              [t('status.rows'), count(status.store.rows)],
              [t('status.bytes'), status.store.bytes === null ? MISSING : bytes(status.store.bytes)],
              [t('status.store_version'), status.store.version ?? MISSING],
            ]}
          />
        </Card>
        <Card title={t('status.disk')}>
          <Facts
            facts={[
              [t('status.free'), bytes(status.disk.free)],
              [t('status.total'), bytes(status.disk.total)],
              [t('status.used'), formatValue(used, { unit: 'ratio', language })],
            ]}
          />
        </Card>
        <Card title={t('status.about')}>
          <Facts
            facts={[
              [t('status.version'), status.version],
              [t('status.home'), <code key="home">{status.home}</code>],
            ]}
          />
        </Card>
      </div>
    </>
  )
}
