/** A new plan: what kind of show, where, when. The rest is filled in on its page. */
import { Button, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { Language } from '@/app/types'
import type { NewPlan } from '@/app/types/planning'
import { momentOf } from '@/app/zoned'
import { AccountFields, NEW_ACCOUNT } from '@/components/form/AccountFields'
import { Field } from '@/components/form/Field'
import { MomentField } from '@/components/form/MomentField'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useKnown } from '../../live/list/useRuns'
import { useTexts } from '../texts'
import { KINDS } from './states'
import { useNewPlan } from './usePlans'
import { HOUSE, useTemplates } from './useTemplates'

const EMPTY = 'empty'
const HOUR = 3600

interface Draft {
  title: string
  kind: NewPlan['kind']
  /** `house`, one of the team's own, or nothing. */
  template: string
  /** Until one is chosen: the first there is. */
  account: string | null
  platform: string
  account_name: string
  hosts: string[]
  planned_at: string
  hours: number
}

export default function NewPlanDrawer({ onClose, day }: { onClose: () => void; day?: string }) {
  const t = useTexts()
  const go = useNavigate()
  const language = useLanguage()
  const zone = useSession().company.zone
  const known = useKnown(useCan()('shows.shows.read'))
  const [draft, setDraft] = useState<Draft>(() => fresh(zone, day))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = useNewPlan((plan) => void go(`/planning/plans/${plan.id}`))
  const accounts = known?.accounts ?? []
  const account = draft.account ?? accounts[0]?.id ?? NEW_ACCOUNT
  const ready = draft.title.trim() !== '' && (account !== NEW_ACCOUNT || draft.account_name.trim() !== '')
  return (
    <SideDrawer open title={t('plans.add')} size={560} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) save.mutate({ ...told(draft, language), account })
        }}
      >
        <TextField shown autoFocus label={t('plan.title')} value={draft.title} onChange={(title) => set({ title })} placeholder={t('plan.title_example')} />
        <TemplateField draft={draft} set={set} />
        <AccountFields draft={{ ...draft, account }} set={set} accounts={accounts} />
        <div className="field-row">
          <MomentField label={t('plan.begins')} value={draft.planned_at} zone={zone} onChange={(planned_at) => set({ planned_at })} />
          <Field label={t('plan.hours')}>
            {({ labelled: _, ...ids }) => (
              <InputNumber<number> {...ids} size="medium" min={0.5} max={48} step={0.5} value={draft.hours} onChange={(hours) => set({ hours: hours ?? 1 })} />
            )}
          </Field>
        </div>
        <HostsField value={draft.hosts} known={known?.hosts ?? []} onChange={(hosts) => set({ hosts })} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={save.isPending} disabled={!ready}>
            {t('plans.make')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}

/** Tomorrow at eight in the evening, unless a day was pointed at. */
function fresh(zone: string, day?: string): Draft {
  const on = day ?? dayjs().add(1, 'day').format('YYYY-MM-DD')
  const planned_at = momentOf(`${on} 20:00`, zone)
  return { title: '', kind: 'ordinary', template: HOUSE, account: null, platform: 'douyin', account_name: '', hosts: [], planned_at, hours: 4 }
}

function told(draft: Draft, language: Language): Omit<NewPlan, 'account'> {
  const { account: _, title, hours, ...rest } = draft
  return { ...rest, title: title.trim(), language, planned_s: Math.round(hours * HOUR) }
}

/** The kind of show with the house's template, one of the team's own, or an empty plan. */
function TemplateField({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const t = useTexts()
  const { data = [] } = useTemplates()
  const own = data.filter((each) => each.id !== HOUSE)
  const choose = (key: string) => {
    const found = data.find((each) => (each.id === HOUSE ? each.kind : each.id) === key)
    if (found) set({ kind: found.kind, template: found.id, hours: found.planned_s / HOUR })
    else set({ template: '' })
  }
  const value = draft.template === HOUSE ? draft.kind : draft.template || EMPTY
  const chosen = data.find((each) => (each.id === HOUSE ? each.kind : each.id) === value)
  const groups = [
    { label: t('plan.kind'), options: KINDS.map((each) => ({ value: each as string, label: t(`kind.${each}`) })) },
    ...(own.length > 0 ? [{ label: t('plan.own_templates'), options: own.map(({ id, name }) => ({ value: id, label: name })) }] : []),
    { label: t('plan.otherwise'), options: [{ value: EMPTY, label: t('plan.blank') }] },
  ]
  const hint = chosen && t('plan.brings', { segments: chosen.segments.length, tasks: chosen.tasks.length })
  return (
    <Field label={t('plan.template')} hint={hint}>
      {({ labelled: _, ...ids }) => <Select {...ids} size="medium" getPopupContainer={layer} value={value} onChange={choose} options={groups} />}
    </Field>
  )
}

interface HostsProps {
  value: string[]
  known: string[]
  onChange: (hosts: string[]) => void
}

export function HostsField({ value, known, onChange }: HostsProps) {
  const t = useTexts()
  return (
    <Field label={t('plan.hosts')}>
      {({ labelled: _, ...ids }) => (
        <Select
          {...ids}
          size="medium"
          mode="tags"
          open={known.length > 0 ? undefined : false}
          tokenSeparators={['、', ',', '，']}
          getPopupContainer={layer}
          value={value}
          onChange={onChange}
          options={known.map((each) => ({ value: each, label: each }))}
        />
      )}
    </Field>
  )
}
