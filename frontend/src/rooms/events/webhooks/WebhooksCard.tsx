/** 平台推送: the addresses that platforms push orders, refunds and stock to. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Webhook } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { useWebhookColumns } from './columns'
import { useWebhooks } from './useWebhooks'

const WebhookForm = lazy(() => import('./WebhookForm'))
const WebhookDrawer = lazy(() => import('./WebhookDrawer'))

export function WebhooksCard() {
  const t = useTexts()
  const [opened, open] = useState<string | null>(null)
  const [adding, add] = useState(false)
  const { data, error, refetch } = useWebhooks()
  const columns = useWebhookColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const shown = data?.find((each) => each.id === opened)
  const button = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => add(true)}>
      {t('webhooks.add')}
    </Button>
  )
  const none = data?.length === 0
  return (
    <Card title={t('webhooks.title')} extra={none ? undefined : button}>
      {none ? (
        <Empty text={t('webhooks.none')}>{button}</Empty>
      ) : (
        <DataTable<Webhook>
          label={t('webhooks.title')}
          columns={columns}
          rows={data}
          rowKey={(row) => row.id}
          onOpen={(row) => open(row.id)}
          expected={2}
          className="flush"
        />
      )}
      <SideDrawer open={adding} size={480} title={t('webhooks.add')} onClose={() => add(false)}>
        <Suspense fallback={<Block height={320} />}>
          <WebhookForm
            onMade={(made) => {
              add(false)
              open(made.id)
            }}
          />
        </Suspense>
      </SideDrawer>
      <Suspense fallback={null}>
        {shown && <WebhookDrawer webhook={shown} onClose={() => open(null)} />}
      </Suspense>
    </Card>
  )
}
