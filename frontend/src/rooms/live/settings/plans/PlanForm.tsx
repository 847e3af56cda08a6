/** A plan's title, who leads, how long it may take, its steps with who does each, and what the host says. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { layer } from '@/components/stillPage'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts, useWord } from '../../texts'
import type { Plan } from '../../types'
import { draftOf, isWhole, moved, ROLES, sent, stepOf, type PlanDraft, type Role, type StepDraft } from './draft'

interface Props {
  plan: Plan | null
  writes: boolean
  onDone: () => void
}

export function PlanForm({ plan, writes, onDone }: Props) {
  const t = useTexts()
  const c = useCommon()
  const language = useLanguage()
  const [draft, setDraft] = useState(() => draftOf(plan, language))
  const set = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }))
  const { save, remove } = useActions(draft.kind, onDone)
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft)
      }}
    >
      <fieldset className="plain-fieldset drawer-form" disabled={!writes}>
        <TextField label={t('plans.title')} value={draft.title} autoFocus={!plan} onChange={(title) => set({ title })} />
        <div className="field-row">
          <Field label={t('plans.owner')}>
            {({ labelled: _, ...ids }) => (
              <RoleChoice ids={ids} value={draft.owner} disabled={!writes} onChange={(owner) => set({ owner })} />
            )}
          </Field>
          <Field label={t('plans.minutes')}>
            {({ labelled: _, ...ids }) => (
              <InputNumber
                {...ids}
                size="medium"
                min={0.2}
                max={600}
                step={0.5}
                disabled={!writes}
                value={draft.minutes}
                onChange={(minutes) => set({ minutes: minutes ?? 3 })}
              />
            )}
          </Field>
        </div>
        <Field label={t('plans.steps')} group>
          {({ labelled }) => (
            <Steps labelled={labelled} steps={draft.steps} writes={writes} onChange={(steps) => set({ steps })} />
          )}
        </Field>
        <Field label={t('plans.phrases')} hint={t('plans.phrases_hint')}>
          {({ labelled: _, ...ids }) => (
            <>
              <Input.TextArea
                {...ids}
                rows={4}
                readOnly={!writes}
                value={draft.phrases}
                onChange={(event) => set({ phrases: event.target.value })}
              />
              <WordsNote text={draft.phrases} />
            </>
          )}
        </Field>
      </fieldset>
      {writes && (
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={save.isPending} disabled={!isWhole(draft)}>
            {c('save')}
          </Button>
          {plan?.own && (
            <Popconfirm
              title={t(plan.shipped ? 'plans.restore_sure' : 'plans.remove_sure')}
              okText={t(plan.shipped ? 'plans.restore' : 'plans.remove')}
              getPopupContainer={layer}
              onConfirm={() => remove.mutate(plan.shipped)}
            >
              <Button size="medium" danger={!plan.shipped}>
                {t(plan.shipped ? 'plans.restore' : 'plans.remove')}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
    </form>
  )
}

function useActions(kind: string, onDone: () => void) {
  const t = useTexts()
  const toast = useToast()
  const onError = useSayError()
  const client = useQueryClient()
  const done = (key: 'plans.saved' | 'plans.restored' | 'plans.removed') => {
    toast(t(key))
    onDone()
  }
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: ['live', 'plans'] }) }
  const save = useMutation({
    mutationFn: (draft: PlanDraft) => api.put<Plan>(`/live/plans/${kind}`, sent(draft)),
    onSuccess: () => done('plans.saved'),
    ...options,
  })
  const remove = useMutation({
    mutationFn: async (shipped: boolean) => {
      await api.remove<null>(`/live/plans/${kind}`)
      return shipped
    },
    onSuccess: (shipped: boolean) => done(shipped ? 'plans.restored' : 'plans.removed'),
    ...options,
  })
  return { save, remove }
}

interface StepsProps {
  labelled: string
  steps: StepDraft[]
  writes: boolean
  onChange: (steps: StepDraft[]) => void
}

function Steps({ labelled, steps, writes, onChange }: StepsProps) {
  const t = useTexts()
  const set = (id: number, part: Partial<StepDraft>) =>
    onChange(steps.map((each) => (each.id === id ? { ...each, ...part } : each)))
  return (
    <>
      <ol className="plan-steps" aria-labelledby={labelled}>
        {steps.map((step, index) => (
          <li key={step.id} className="plan-step">
            <span className="step-number">{index + 1}</span>
            <RoleChoice
              ids={{ 'aria-label': t('plans.step_role', { n: index + 1 }) }}
              value={step.role}
              disabled={!writes}
              onChange={(role) => set(step.id, { role })}
            />
            <Input
              size="medium"
              maxLength={200}
              aria-label={t('plans.step', { n: index + 1 })}
              value={step.text}
              readOnly={!writes}
              onChange={(event) => set(step.id, { text: event.target.value })}
            />
            {writes && (
              <span className="step-doing">
                <Button type="text" icon={<ArrowUpOutlined />} aria-label={t('plans.up', { n: index + 1 })} disabled={index === 0} onClick={() => onChange(moved(steps, index, -1))} />
                <Button type="text" icon={<ArrowDownOutlined />} aria-label={t('plans.down', { n: index + 1 })} disabled={index === steps.length - 1} onClick={() => onChange(moved(steps, index, 1))} />
                <Button type="text" icon={<DeleteOutlined />} aria-label={t('plans.drop', { n: index + 1 })} disabled={steps.length === 1} onClick={() => onChange(steps.filter((each) => each.id !== step.id))} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {writes && steps.length < 30 && (
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => onChange([...steps, stepOf(steps.at(-1)?.role)])}>
          {t('plans.add_step')}
        </Button>
      )}
    </>
  )
}

interface RoleProps {
  ids: { id?: string; 'aria-label'?: string; 'aria-describedby'?: string }
  value: Role
  disabled: boolean
  onChange: (role: Role) => void
}

function RoleChoice({ ids, value, disabled, onChange }: RoleProps) {
  const word = useWord()
  return (
    <Select<Role>
      {...ids}
      size="medium"
      getPopupContainer={layer}
      disabled={disabled}
      value={value}
      onChange={onChange}
      options={ROLES.map((each) => ({ value: each, label: word('role', each) }))}
    />
  )
}
