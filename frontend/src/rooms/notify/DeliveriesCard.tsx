/** 发送记录: what was sent through which channel, and what became of it. */
import { Segmented, Select } from 'antd'
import type { Delivery } from '@/app/types'
import { useUrlState } from '@/app/url'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { useDeliveryColumns } from './deliveryColumns'
import { useTexts } from './texts'
import { useChannels } from './useChannels'
import { SIZE, useDeliveries } from './useDeliveries'

const DEFAULTS = { channel: '', state: '', page: 1 }
const STATES = ['', 'sent', 'waiting', 'failed'] as const

export function DeliveriesCard() {
  const t = useTexts()
  const [filters, change] = useUrlState(DEFAULTS)
  const { data, error, isPlaceholderData, refetch } = useDeliveries(filters)
  const columns = useDeliveryColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const narrowed = filters.channel !== '' || filters.state !== ''
  return (
    <Card title={t('deliveries.title')} extra={<Filters filters={filters} change={change} />}>
      {data?.total === 0 ? (
        <p className="quiet-line padded">{t(narrowed ? 'deliveries.none_such' : 'deliveries.none')}</p>
      ) : (
        <>
          <DataTable<Delivery>
            label={t('deliveries.title')}
            columns={columns}
            rows={data?.rows}
            rowKey={(delivery) => delivery.id}
            expected={5}
            busy={isPlaceholderData}
            className="flush"
          />
          {data && (
            <Pager
              page={filters.page}
              size={SIZE}
              total={data.total}
              onChange={(page) => change({ page })}
              fixed
            />
          )}
        </>
      )}
    </Card>
  )
}

interface FilterProps {
  filters: typeof DEFAULTS
  change: (part: Partial<typeof DEFAULTS>) => void
}

function Filters({ filters, change }: FilterProps) {
  const t = useTexts()
  const { data: channels } = useChannels()
  const all = { value: '', label: t('deliveries.all_channels') }
  return (
    <div className="delivery-filters">
      <Select
        aria-label={t('delivery.channel')}
        value={filters.channel}
        popupMatchSelectWidth={false}
        onChange={(channel) => change({ channel })}
        options={[all, ...(channels ?? []).map((each) => ({ value: each.id, label: each.name }))]}
      />
      <Segmented<string>
        aria-label={t('delivery.state')}
        value={filters.state}
        onChange={(state) => change({ state })}
        options={STATES.map((state) => ({ value: state, label: state ? t(`state.${state}`) : t('state.all') }))}
      />
    </div>
  )
}
