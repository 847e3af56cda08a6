/** The channels: whom they reach, whether they work, and a test. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { NotifyChannel } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { useChannelColumns } from './channelColumns'
import { useTexts } from './texts'
import { Tried } from './Tried'
import { useChannelActions, useChannels } from './useChannels'

export function ChannelsCard({ onEdit }: { onEdit: (channel: NotifyChannel | 'new') => void }) {
  const t = useTexts()
  const [tried, setTried] = useState<string | null>(null)
  const { data, error, refetch } = useChannels()
  const { attempt } = useChannelActions()
  const columns = useChannelColumns((channel) =>
    attempt.mutate(channel.id, { onSuccess: (delivery) => setTried(delivery.id) }),
  )
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => onEdit('new')}>
      {t('channels.add')}
    </Button>
  )
  const none = data?.length === 0
  return (
    <Card title={t('channels.title')} extra={none ? undefined : add}>
      {tried && <Tried id={tried} onClose={() => setTried(null)} />}
      {none ? (
        <Empty text={t('channels.empty')}>{add}</Empty>
      ) : (
        <DataTable<NotifyChannel>
          label={t('channels.title')}
          columns={columns}
          rows={data}
          rowKey={(channel) => channel.id}
          onOpen={onEdit}
          expected={3}
          className="flush"
        />
      )}
    </Card>
  )
}
