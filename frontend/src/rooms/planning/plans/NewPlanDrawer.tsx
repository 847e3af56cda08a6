/** A new plan: what kind of show, where, when. The rest is filled in on its page. */
import { Button, DatePicker, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import type { Language } from '@/app/types'
import type { NewPlan } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useKnown } from '../../live/list/useRuns'
import { useTexts } from '../texts'
import { KINDS } from './states'
import { useNewPlan } from './usePlans'
import { HOUSE, useTemplates } from './useTemplates'
import { momentOf } from './zoned'

const NEW = ''
const EMPTY = 'empty'
const HOUR = 3600
const FORMAT = 'YYYY-MM-DD HH:mm'

interface Draft {
  title: string
  kind: NewPlan['kind']
  /** `house`, one of the team's own, or nothing. */
  template: string
  account: string
  platform: string
  account_name: string
  hosts: string[]
  /** As the company's clock shows it. */
  wall: string
  hours: number
}

export default function NewPlanDrawer({ onClose, day }: { onClose: () => void; day?: string }) {
  const t = useTexts()
  const go = useNavigate()
  const language = useLanguage()
  const zone = useSession().company.zone
  const known = useKnown(useCan()('shows.shows.read'))
  const [draft, setDraft] = useState<Draft>(() => fresh(day))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = useNewPlan((plan) => void go(`/planning/plans/${plan.id}`))
  const accounts = known?.accounts ?? []
  const account = draft.account || (draft.account_name ? NEW : (accounts[0]?.id ?? NEW))
  const ready = draft.title.trim() !== '' && draft.wall !== '' && (account !== NEW || draft.account_name.trim() !== '')
  return (
    <SideDrawer open title={t('plans.add')} size={560} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) save.mutate({ ...told(draft, zone, language), account })
        }}
      >
        <TextField shown autoFocus label={t('plan.title')} value={draft.title} onChange={(title) => set({ title })} placeholder={t('plan.title_example')} />
        <TemplateField draft={draft} set={set} />
        <AccountFields draft={{ ...draft, account }} set={set} accounts={accounts} />
        <div className="field-row">
          <Field label={t('plan.begins')}>
            {({ labelled: _, ...ids }) => (
              <DatePicker
                {...ids}
                size="medium"
                showTime={{ format: 'HH:mm', minuteStep: 5 }}
                format={FORMAT}
                getPopupContainer={layer}
                value={draft.wall ? dayjs(draft.wall) : null}
                onChange={(at) => set({ wall: at ? at.format(FORMAT) : '' })}
              />
            )}
          </Field>
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
function fresh(day?: string): Draft {
  const on = day ?? dayjs().add(1, 'day').format('YYYY-MM-DD')
  return { title: '', kind: 'ordinary', template: HOUSE, account: NEW, platform: 'douyin', account_name: '', hosts: [], wall: `${on} 20:00`, hours: 4 }
}

function told(draft: Draft, zone: string, language: Language): NewPlan {
  const { title, kind, template, platform, account_name, hosts, wall, hours } = draft
  return { title: title.trim(), kind, template, language, platform, account_name, hosts, planned_at: momentOf(wall, zone), planned_s: Math.round(hours * HOUR) }
}

/** The kind of show with the house's template, one of the team's own, or an empty plan. */
function TemplateField({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const t = useTexts()
  const { data = [] } = useTemplates()
  const own = data.filter((each) => each.id !== HOUSE)
  const choose = (key: string) => {
    const found = data.find((each) => (each.id === HOUSE ? each.kind : each.id) === key)
    if (found) set({ kind: found.kind, template: found.id, hours: found.planned_s / HOUR })
    else set({ template: NEW })
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

interface AccountProps {
  draft: Draft
  set: (part: Partial<Draft>) => void
  accounts: { id: string; name: string }[]
}

/** One that shows already name; else a platform and a name make a new one. */
function AccountFields({ draft, set, accounts }: AccountProps) {
  const t = useTexts()
  const platformName = usePlatformName()
  if (accounts.length > 0)
    return (
      <Field label={t('plan.account')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            size="medium"
            showSearch={{ optionFilterProp: 'label' }}
            getPopupContainer={layer}
            value={draft.account}
            onChange={(account) => set({ account })}
            options={accounts.map(({ id, name }) => ({ value: id, label: name || id }))}
          />
        )}
      </Field>
    )
  return (
    <div className="field-row">
      <Field label={t('plan.platform')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            size="medium"
            getPopupContainer={layer}
            value={draft.platform}
            onChange={(platform) => set({ platform })}
            options={PLATFORMS.map((each) => ({ value: each, label: platformName(each) }))}
          />
        )}
      </Field>
      <TextField label={t('plan.account_name')} value={draft.account_name} onChange={(account_name) => set({ account_name })} />
    </div>
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
          getPopupContainer={layer}
          value={value}
          onChange={onChange}
          options={known.map((each) => ({ value: each, label: each }))}
        />
      )}
    </Field>
  )
}
