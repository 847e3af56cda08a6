/** What a channel is called, of what kind it is, and what that kind needs. */
import { Button, Popconfirm, Segmented, Switch } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import type { NotifyChannel } from '@/app/types'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { useToast } from '@/components/Toast'
import { askedOf, draftOf, isWhole, KINDS, type Draft, type Kind } from './draft'
import { EmailFields } from './EmailFields'
import { RobotFields } from './RobotFields'
import { useTexts } from './texts'
import { useChannelActions } from './useChannels'

export interface FieldsProps {
  draft: Draft
  held: string[]
  set: (part: Partial<Draft>) => void
}

export function ChannelForm({ channel, onDone }: { channel: NotifyChannel | null; onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const toast = useToast()
  const { save, remove } = useChannelActions()
  const [draft, setDraft] = useState(() => draftOf(channel))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const held = channel?.held ?? []
  const saved = () => {
    toast(t('channel.saved', { name: draft.name.trim() }))
    onDone()
  }
  const Fields = draft.kind === 'email' ? EmailFields : RobotFields
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ id: channel?.id ?? null, asked: askedOf(draft) }, { onSuccess: saved })
      }}
    >
      {!channel && (
        <Field label={t('channel.kind')} group>
          {({ labelled }) => (
            <Segmented<Kind>
              block
              aria-labelledby={labelled}
              value={draft.kind}
              onChange={(kind) => set({ kind })}
              options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          )}
        </Field>
      )}
      <TextField
        label={t('channel.name')}
        placeholder={t('channel.name_hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        autoFocus={!channel}
      />
      <Fields draft={draft} held={held} set={set} />
      {channel && (
        <Field label={t('channel.active')} inline>
          {({ id }) => <Switch id={id} checked={draft.active} onChange={(active) => set({ active })} />}
        </Field>
      )}
      <div className="buttons">
        <Button
          type="primary"
          size="medium"
          htmlType="submit"
          loading={save.isPending}
          disabled={!isWhole(draft, held)}
        >
          {channel ? c('save') : t('channels.add')}
        </Button>
        {channel && (
          <Popconfirm
            title={t('channel.remove_title')}
            description={t('channel.remove_text')}
            okText={t('channel.remove')}
            cancelText={c('cancel')}
            onConfirm={() => remove.mutate(channel.id, { onSuccess: onDone })}
          >
            <Button danger type="text" loading={remove.isPending}>
              {t('channel.remove')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </form>
  )
}
