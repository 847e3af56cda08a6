/** A new address for a platform to push to: which platform, and what it signs with. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import type { Webhook } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { EMPTY, isWhole, wantedOf, type Draft } from './draft'
import { SecretFields } from './SecretFields'
import { useWebhookActions, useWebhookPlatforms } from './useWebhooks'

export default function WebhookForm({ onMade }: { onMade: (made: Webhook) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { data, error } = useWebhookPlatforms()
  const { add } = useWebhookActions()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const platform = data?.find((each) => each.key === draft.platform)
  if (error) return <ErrorSentence error={error} />
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (platform) add.mutate(wantedOf(draft, platform), { onSuccess: onMade })
      }}
    >
      <Field label={t('webhooks.platform')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            size="medium"
            getPopupContainer={layer}
            placeholder={t('webhooks.choose')}
            value={draft.platform || undefined}
            onChange={(key: string) => set({ platform: key, secrets: {} })}
            options={data?.map((each) => ({ value: each.key, label: each[language] }))}
          />
        )}
      </Field>
      <TextField
        label={t('webhooks.name')}
        placeholder={t('webhooks.name_hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      {platform?.needs_app && (
        <TextField
          label={t('webhooks.app')}
          hint={t('webhooks.app_hint')}
          value={draft.app}
          onChange={(app) => set({ app })}
        />
      )}
      {platform && (
        <SecretFields
          words={platform.secrets}
          typed={draft.secrets}
          onChange={(secrets) => set({ secrets })}
          hint={t('webhooks.secret_hint')}
        />
      )}
      <TextField
        optional
        label={t('webhooks.account')}
        hint={t('webhooks.account_hint')}
        value={draft.account}
        onChange={(account) => set({ account })}
      />
      <TextField
        optional
        label={t('webhooks.outside')}
        hint={t('webhooks.outside_hint')}
        value={draft.address}
        onChange={(address) => set({ address })}
      />
      <div className="buttons">
        <Button
          type="primary"
          size="medium"
          htmlType="submit"
          loading={add.isPending}
          disabled={!isWhole(draft, platform)}
        >
          {t('webhooks.add')}
        </Button>
      </div>
    </form>
  )
}
