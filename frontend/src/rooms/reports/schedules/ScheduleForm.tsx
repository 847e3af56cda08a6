/** Which report, when, in which forms and language, and through which channels. */
import { Button, Checkbox, Popconfirm, Segmented } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import type { ChannelName, Schedule } from '@/app/types'
import { Field } from '@/components/form/Field'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { draftOf, FORMATS, type Draft } from './draft'
import { RhythmFields } from './RhythmFields'
import { useScheduleActions } from './useSchedules'

interface Props {
  schedule: Schedule | null
  channels: ChannelName[]
  onDone: () => void
}

export function ScheduleForm({ schedule, channels, onDone }: Props) {
  const t = useTexts()
  const c = useCommon()
  const toast = useToast()
  const { save } = useScheduleActions()
  const only = channels.length === 1 ? channels.map((each) => each.id) : []
  const [draft, setDraft] = useState(() => draftOf(schedule, only))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const known = draft.channels.filter((id) => channels.some((each) => each.id === id))
  const saved = () => {
    toast(t('schedules.saved'))
    onDone()
  }
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ id: schedule?.id ?? null, draft: { ...draft, channels: known } }, { onSuccess: saved })
      }}
    >
      <RhythmFields draft={draft} set={set} />
      <Field label={t('schedules.formats')} hint={t('schedules.formats_hint')} group>
        {({ labelled }) => (
          <Checkbox.Group
            aria-labelledby={labelled}
            value={draft.formats}
            onChange={(formats) => set({ formats })}
            options={FORMATS.map((form) => ({ value: form, label: form.toUpperCase() }))}
          />
        )}
      </Field>
      <Field label={t('schedules.language')} group>
        {({ labelled }) => (
          <Segmented<Draft['language']>
            aria-labelledby={labelled}
            value={draft.language}
            onChange={(language) => set({ language })}
            options={(['zh', 'en'] as const).map((each) => ({ value: each, label: c(`language.${each}`) }))}
          />
        )}
      </Field>
      <Field
        label={t('schedules.channels')}
        hint={t(channels.length > 0 ? 'schedules.channels_hint' : 'schedules.no_channel')}
        group
      >
        {({ labelled }) => (
          <Checkbox.Group
            className="channel-choice"
            aria-labelledby={labelled}
            value={known}
            onChange={(chosen) => set({ channels: chosen })}
            options={channels.map((each) => ({ value: each.id, label: each.name, disabled: !each.active }))}
          />
        )}
      </Field>
      <div className="buttons">
        <Button
          type="primary"
          size="medium"
          htmlType="submit"
          loading={save.isPending}
          disabled={known.length === 0}
        >
          {schedule ? c('save') : t('schedules.add')}
        </Button>
        {schedule && <Remove id={schedule.id} onDone={onDone} />}
      </div>
    </form>
  )
}

function Remove({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTexts()
  const c = useCommon()
  const { remove } = useScheduleActions()
  return (
    <Popconfirm
      title={t('schedules.remove_title')}
      description={t('schedules.remove_text')}
      okText={t('schedules.remove')}
      cancelText={c('cancel')}
      onConfirm={() => remove.mutate(id, { onSuccess: onDone })}
    >
      <Button danger type="text" loading={remove.isPending}>
        {t('schedules.remove')}
      </Button>
    </Popconfirm>
  )
}
