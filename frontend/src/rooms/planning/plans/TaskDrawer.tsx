/** A task, new or changed. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useOwn } from '@/app/texts'
import type { NewTask, Plan, Task } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { MomentField } from '@/components/form/MomentField'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { phasesFor } from './phases'
import { useTaskActs } from './useTasks'

const STATES = ['open', 'doing', 'done', 'dropped'] as const satisfies Task['state'][]
const ASSETS = ['poster', 'short_video', 'trailer', 'post', 'ad', 'replay_cut', 'form', 'review', 'other'] as const

interface Props {
  plan: Plan
  task: Task | null
  onClose: () => void
}

type Draft = NewTask & { state: Task['state'] }

function draftOf(plan: Plan, task: Task | null, own: ReturnType<typeof useOwn>): Draft {
  if (!task) return { phase: 'warm_up', title: '', channel: '', asset: '', owner: '', due_at: plan.planned_at, note: '', state: 'open' }
  const { phase, owner, due_at, note, state } = task
  return { phase, title: own(task.title_words), channel: own(task.channel_words), asset: task.asset as NewTask['asset'], owner, due_at, note, state }
}

export default function TaskDrawer({ plan, task, onClose }: Props) {
  const t = useTexts()
  const own = useOwn()
  const [draft, setDraft] = useState(() => draftOf(plan, task, own))
  const acts = useTaskActs(plan)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = () => {
    const { state, ...fields } = draft
    if (task) acts.mutate({ act: 'change', id: task.id, fields: { ...fields, state } }, { onSuccess: onClose })
    else acts.mutate({ act: 'add', task: fields }, { onSuccess: onClose })
  }
  return (
    <SideDrawer open title={t(task ? 'tasks.one' : 'tasks.add')} size={480} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.title.trim()) save()
        }}
      >
        <TextField autoFocus label={t('tasks.what')} value={draft.title} onChange={(title) => set({ title })} />
        <div className="field-row">
          <Pick label={t('tasks.phase')} value={draft.phase} options={phasesFor(plan, task).map((each) => ({ value: each, label: t(`phase.${each}`) }))} onChange={(phase) => set({ phase })} />
          {task && (
            <Pick label={t('plan.state')} value={draft.state} options={STATES.map((each) => ({ value: each, label: t(`task_state.${each}`) }))} onChange={(state) => set({ state })} />
          )}
        </div>
        <div className="field-row">
          <TextField optional label={t('tasks.owner')} value={draft.owner ?? ''} onChange={(owner) => set({ owner })} />
          <TextField optional label={t('tasks.channel')} value={draft.channel ?? ''} onChange={(channel) => set({ channel })} />
        </div>
        <div className="field-row">
          <Pick label={t('tasks.asset')} value={draft.asset || 'other'} options={ASSETS.map((each) => ({ value: each, label: t(`asset.${each}`) }))} onChange={(asset) => set({ asset })} />
          <MomentField label={t('tasks.due')} value={draft.due_at} zone={plan.zone} onChange={(due_at) => set({ due_at })} />
        </div>
        <Field label={t('tasks.note')}>
          {({ labelled: _, ...ids }) => (
            <Input.TextArea {...ids} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} value={draft.note ?? ''} onChange={(event) => set({ note: event.target.value })} />
          )}
        </Field>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.title.trim()}>
            {t('plan.save')}
          </Button>
          {task && (
            <Button danger onClick={() => acts.mutate({ act: 'remove', id: task.id }, { onSuccess: onClose })}>
              {t('tasks.remove')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}
