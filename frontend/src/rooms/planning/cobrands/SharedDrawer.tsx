/** Shared content or a shared task, new or changed. */
import { Button } from 'antd'
import { useState } from 'react'
import type { NewSharedTask, Plan, SharedTask } from '@/app/types/planning'
import { MomentField } from '@/components/form/MomentField'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { useCobrandActs } from './useCobrands'

const KINDS = ['content', 'task'] as const
type Draft = Required<NewSharedTask>

function draftOf(plan: Plan, task: SharedTask | null): Draft {
  if (!task) return { kind: 'content', title: '', ours: '', theirs: '', due_at: plan.planned_at }
  const { kind, title, ours, theirs, due_at } = task
  return { kind, title, ours, theirs, due_at }
}

interface Props {
  plan: Plan
  zone: string
  task: SharedTask | null
  onClose: () => void
}

export function SharedDrawer({ plan, zone, task, onClose }: Props) {
  const t = useTexts()
  const acts = useCobrandActs(plan)
  const [draft, setDraft] = useState(() => draftOf(plan, task))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const done = { onSuccess: onClose }
  const save = () => (task ? acts.mutate({ act: 'change', id: task.id, fields: draft }, done) : acts.mutate({ act: 'add', task: draft }, done))
  return (
    <SideDrawer open size={480} title={task?.title ?? t('cobrand.shared_add')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.title.trim()) save()
        }}
      >
        <Pick label={t('devices.kind')} value={draft.kind} options={KINDS.map((value) => ({ value, label: t(`shared_kind.${value}`) }))} onChange={(kind) => set({ kind })} />
        <TextField autoFocus={!task} shown label={t('cobrand.what')} value={draft.title} onChange={(title) => set({ title })} placeholder={t('cobrand.what_example')} />
        <div className="field-row">
          <TextField optional label={t('cobrand.ours')} value={draft.ours} onChange={(ours) => set({ ours })} />
          <TextField optional label={t('cobrand.theirs')} value={draft.theirs} onChange={(theirs) => set({ theirs })} />
        </div>
        <MomentField label={t('tasks.due')} value={draft.due_at} zone={zone} onChange={(due_at) => set({ due_at })} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.title.trim()}>
            {t('plan.save')}
          </Button>
          {task && (
            <Button danger onClick={() => acts.mutate({ act: 'remove', id: task.id }, done)}>
              {t('tasks.remove')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}
