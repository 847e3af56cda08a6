/** A new secret for an address that stands; the one before it still counts for a week. */
import { Button } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import type { Webhook } from '@/app/types'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { allTyped, secretsOf } from './draft'
import { SecretFields } from './SecretFields'
import { useWebhookActions } from './useWebhooks'

export function Rotate({ webhook, onDone }: { webhook: Webhook; onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const toast = useToast()
  const { rotate } = useWebhookActions()
  const [typed, type] = useState<Record<string, string>>({})
  const done = () => {
    toast(t('webhooks.rotated'))
    onDone()
  }
  return (
    <form
      className="drawer-form webhook-rotate"
      onSubmit={(event) => {
        event.preventDefault()
        rotate.mutate({ id: webhook.id, secrets: secretsOf(webhook.secrets, typed) }, { onSuccess: done })
      }}
    >
      <SecretFields words={webhook.secrets} typed={typed} onChange={type} hint={t('webhooks.rotate_hint')} />
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={rotate.isPending}
          disabled={!allTyped(webhook.secrets, typed)}
        >
          {t('webhooks.rotate')}
        </Button>
        <Button type="text" onClick={onDone}>
          {c('cancel')}
        </Button>
      </div>
    </form>
  )
}
