/** A launch's days, products and goals; or its ritual. */
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Launch } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { dateTime } from '@/components/num/time'
import { usePlans } from '../plans/usePlans'
import { useTexts } from '../texts'
import { CountField, DayField } from './fields'
import { useLaunchActs } from './useLaunches'

const RITUAL = ['reveal', 'guests', 'gift_box'] as const

interface Props {
  launch: Launch
  part: 'days' | 'ritual'
  onClose: () => void
}

export default function LaunchDrawer({ launch, part, onClose }: Props) {
  const t = useTexts()
  const acts = useLaunchActs(launch.plan)
  const [seen] = useState(launch.version)
  const [draft, put] = useState(() => draftOf(launch))
  const set = (told: Partial<typeof draft>) => put((now) => ({ ...now, ...told }))
  const save = () => {
    const { reveal, guests, gift_box, ...days } = draft
    const fields = part === 'ritual' ? { reveal, guests, gift_box } : days
    acts.mutate({ act: 'change', fields, seen }, { onSuccess: onClose })
  }
  return (
    <SideDrawer open size={520} title={t(part === 'days' ? 'launch.set_days' : 'launch.ritual')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {part === 'ritual' ? (
          RITUAL.map((name) => (
            <TextField key={name} optional shown label={t(`launch.${name}`)} placeholder={t(`launch.${name}_example`)} value={draft[name]} onChange={(text) => set({ [name]: text })} />
          ))
        ) : (
          <Days launch={launch} draft={draft} set={set} />
        )}
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={draft.products.length === 0}>
            {t('plan.save')}
          </Button>
          {part === 'days' && (
            <Button danger onClick={() => acts.mutate({ act: 'end' }, { onSuccess: onClose })}>
              {t('launch.give_up')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}

function draftOf({ products, suspense_on, booking_on, review_plan, seed_goal, booking_goal, reveal, guests, gift_box }: Launch) {
  return { products, suspense_on, booking_on, review_plan, seed_goal, booking_goal, reveal, guests, gift_box }
}

type Draft = ReturnType<typeof draftOf>

function Days({ launch, draft, set }: { launch: Launch; draft: Draft; set: (told: Partial<Draft>) => void }) {
  const t = useTexts()
  const plans = usePlans({ sort: 'planned_at', from: launch.debut_on, size: 100 })
  const later = (plans.data?.rows ?? []).filter((each) => each.planned_at > launch.planned_at)
  const every = [...launch.terms, ...launch.others]
  const turn = (product: string, on: boolean) =>
    set({ products: on ? [...draft.products, product] : draft.products.filter((each) => each !== product) })
  return (
    <>
      <div className="field-row">
        <DayField label={t('launch.suspense_on')} value={draft.suspense_on} onChange={(suspense_on) => set({ suspense_on })} />
        <DayField label={t('launch.booking_on')} value={draft.booking_on} onChange={(booking_on) => set({ booking_on })} />
      </div>
      <Field group label={t('launch.products')}>
        {({ labelled, ...ids }) => (
          <div {...ids} className="launch-picks" role="group" aria-labelledby={labelled}>
            {every.map((each) => (
              <Checkbox key={each.product} checked={draft.products.includes(each.product)} onChange={(event) => turn(each.product, event.target.checked)}>
                {each.name}
              </Checkbox>
            ))}
          </div>
        )}
      </Field>
      <div className="field-row">
        <CountField label={t('launch.seed_goal')} value={draft.seed_goal} onChange={(goal) => set({ seed_goal: goal ?? 1000 })} />
        <CountField label={t('launch.booking_goal')} value={draft.booking_goal} onChange={(booking_goal) => set({ booking_goal })} />
      </div>
      <Pick
        search
        label={t('launch.review_show')}
        hint={t('launch.review_hint')}
        value={draft.review_plan}
        onChange={(review_plan) => set({ review_plan })}
        options={[{ value: '', label: t('launch.no_review') }, ...later.map((each) => ({ value: each.id, label: `${each.title} · ${dateTime(each.planned_at, each.zone)}` }))]}
      />
    </>
  )
}
