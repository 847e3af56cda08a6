/** One address: what came to it, a new secret for it, its removal. */
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useSession } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { Webhook } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { Address } from './Address'
import { addressOf } from './draft'
import { Pushes } from './Pushes'
import { Rotate } from './Rotate'
import { useWebhookActions } from './useWebhooks'

export default function WebhookDrawer({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const zone = useSession().company.zone
  const { remove } = useWebhookActions()
  const [rotating, rotate] = useState(false)
  const made = { by: webhook.made_by, at: dateTime(webhook.made_at, zone) }
  return (
    <SideDrawer open size={640} title={webhook.name} onClose={onClose}>
      <div className="webhook-drawer">
        <p className="faint">{t('webhooks.put')}</p>
        <Address address={addressOf(webhook, location.origin)} />
        <p className="faint">
          {t('webhooks.made_by', made)}
          {webhook.old_secret_until &&
            ` · ${t('webhooks.old_until', { at: dateTime(webhook.old_secret_until, zone) })}`}
        </p>
        {rotating ? (
          <Rotate webhook={webhook} onDone={() => rotate(false)} />
        ) : (
          <div className="buttons">
            <Button onClick={() => rotate(true)}>{t('webhooks.rotate')}</Button>
            <Popconfirm
              title={t('webhooks.remove_title')}
              description={t('webhooks.remove_text')}
              okText={t('webhooks.remove')}
              cancelText={c('cancel')}
              onConfirm={() => remove.mutate(webhook.id, { onSuccess: onClose })}
            >
              <Button danger type="text" loading={remove.isPending}>
                {t('webhooks.remove')}
              </Button>
            </Popconfirm>
          </div>
        )}
        <Pushes webhook={webhook.id} />
      </div>
    </SideDrawer>
  )
}
