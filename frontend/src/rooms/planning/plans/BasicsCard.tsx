/** What is planned, typed over and saved together; what another changed meanwhile is said, not overwritten. */
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { Field } from '@/components/form/Field'
import { MomentField } from '@/components/form/MomentField'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { useKnown } from '../../live/list/useRuns'
import { RoomField } from '../studios/RoomField'
import { useTexts } from '../texts'
import { changesOf, draftOf, type PlanDraft } from './draft'
import { HostsField } from './NewPlanDrawer'
import { KINDS } from './states'
import { useChangePlan } from './usePlans'

const HOUR = 3600

export function BasicsCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const c = useCommon()
  const can = useCan()
  const known = useKnown(can('shows.shows.read'))
  const before = draftOf(plan)
  const [typed, type] = useState<Partial<PlanDraft>>({})
  const draft = { ...before, ...typed }
  const set = (part: Partial<PlanDraft>) => type((now) => ({ ...now, ...part }))
  const change = useChangePlan(plan)
  const changes = changesOf(before, draft)
  const dirty = Object.keys(changes).length > 0
  const may = can('planning.plans.write')
  return (
    <Card title={t('plan.basics')}>
      <form
        className="plan-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (dirty) change.mutate(changes, { onSuccess: () => type({}) })
        }}
      >
        <fieldset disabled={!may} className="plan-fields">
          <TextField shown label={t('plan.title')} value={draft.title} onChange={(title) => set({ title })} />
          <TextField optional shown label={t('plan.theme')} value={draft.theme} onChange={(theme) => set({ theme })} placeholder={t('plan.theme_example')} />
          <Pick label={t('plan.kind')} disabled={!may} value={draft.kind} options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))} onChange={(kind) => set({ kind })} />
          <MomentField label={t('plan.begins')} disabled={!may} value={draft.planned_at} zone={plan.zone} onChange={(planned_at) => set({ planned_at })} />
          <Field label={t('plan.hours')}>
            {({ labelled: _, ...ids }) => (
              <InputNumber<number>
                {...ids}
                size="medium"
                min={0.5}
                max={48}
                step={0.5}
                value={draft.planned_s / HOUR}
                onChange={(hours) => hours && set({ planned_s: Math.round(hours * HOUR) })}
              />
            )}
          </Field>
          <HostsField value={draft.hosts} known={known?.hosts ?? []} onChange={(hosts) => set({ hosts })} />
          <RoomField disabled={!may} value={draft.room} onChange={(room) => set({ room })} />
          <TextField optional label={t('plan.festival')} value={draft.festival} onChange={(festival) => set({ festival })} />
          <Field label={t('plan.budget', { currency: plan.currency })}>
            {({ labelled: _, ...ids }) => (
              <InputNumber<number> {...ids} size="medium" min={0} max={1e13} value={draft.budget} onChange={(budget) => set({ budget })} />
            )}
          </Field>
          <Field label={t('plan.audience')}>
            {({ labelled: _, ...ids }) => (
              <Input.TextArea
                {...ids}
                size="medium"
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={500}
                value={draft.audience}
                placeholder={t('plan.audience_example')}
                onChange={(event) => set({ audience: event.target.value })}
              />
            )}
          </Field>
        </fieldset>
        {may && (
          <div className="plan-buttons">
            <Button type="primary" htmlType="submit" disabled={!dirty || !draft.title.trim()} loading={change.isPending}>
              {t('plan.save')}
            </Button>
            {dirty && <Button onClick={() => type({})}>{c('cancel')}</Button>}
          </div>
        )}
      </form>
    </Card>
  )
}
