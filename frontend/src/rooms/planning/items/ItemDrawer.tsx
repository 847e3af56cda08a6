/** One product of a plan: the rest of what is told of it, its price mechanics, and what becomes of it. */
import { Button, Input, Select, Tabs } from 'antd'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { Plan, PlanItem, PlanItems } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { PricingPart } from '../pricing/PricingPart'
import { SellingPart } from '../selling/SellingPart'
import { useTexts } from '../texts'
import { itemsPath, useActing } from './useItems'

interface Props {
  plan: Plan
  told: PlanItems
  id: string
  may: boolean
  onClose: () => void
}

export default function ItemDrawer({ plan, told, id, may, onClose }: Props) {
  const t = useTexts()
  const item = told.items.find((each) => each.id === id)
  return (
    <SideDrawer open={item !== undefined} title={item?.name ?? ''} size={680} onClose={onClose}>
      {item && (
        <Tabs
          items={[
            { key: 'pricing', label: t('pricing.part'), children: <PricingPart plan={plan.id} item={item.id} may={may && !item.fallen_out} /> },
            { key: 'selling', label: t('selling.part'), children: <SellingPart plan={plan.id} item={item.id} may={may && !item.fallen_out} /> },
            { key: 'basics', label: t('items.basics'), children: <Body plan={plan} told={told} item={item} may={may} onClose={onClose} /> },
          ]}
        />
      )}
    </SideDrawer>
  )
}

function Body({ plan, told, item, may, onClose }: Omit<Props, 'id'> & { item: PlanItem }) {
  const t = useTexts()
  const acting = useActing(plan.id)
  const [typed, put] = useState({ name: item.name, spoken: item.spoken, category: item.category, link: item.link, note: item.note, substitute: item.substitute })
  const path = `${itemsPath(plan.id)}/${item.id}`
  const save = async () => {
    const now = await acting.act((seen) => api.patch<PlanItems>(path, { ...typed, seen }), t('items.saved'))
    if (now) onClose()
  }
  const remove = async () => {
    const now = await acting.act((seen) => api.remove<PlanItems>(withQuery(path, { seen })), t('items.removed'))
    if (now) onClose()
  }
  const can = may && !item.fallen_out
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {item.fallen_out && <p><Tag tone="bad">{t('items.out')}</Tag> {item.fallen_out}</p>}
      <TextField shown label={t('items.name')} value={typed.name} onChange={(name) => put({ ...typed, name })} />
      <TextField shown optional label={t('items.spoken')} hint={t('items.spoken.hint', { name: item.short_name })} placeholder={item.short_name} value={typed.spoken} onChange={(spoken) => put({ ...typed, spoken })} />
      <TextField label={t('items.category')} hint={t('items.category.hint')} value={typed.category} optional onChange={(category) => put({ ...typed, category })} />
      <Substitute label={t('items.substitute')} hint={t('items.substitute.hint')} told={told} item={item} value={typed.substitute} onChange={(substitute) => put({ ...typed, substitute })} />
      <TextField label={t('items.link')} value={typed.link} optional onChange={(link) => put({ ...typed, link })} />
      <TextField label={t('items.note')} value={typed.note} optional onChange={(note) => put({ ...typed, note })} />
      {can && (
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={acting.busy} disabled={!typed.name.trim()}>
            {t('items.save')}
          </Button>
          {item.planned_s === 0 && (
            <Button danger disabled={acting.busy} onClick={() => void remove()}>
              {t('items.remove')}
            </Button>
          )}
        </div>
      )}
      {can && item.planned_s > 0 && <FallOut plan={plan} told={told} item={item} onClose={onClose} />}
    </form>
  )
}

/** The product isn't in the show after all: the rundown follows in the same step. */
function FallOut({ plan, told, item, onClose }: { plan: Plan; told: PlanItems; item: PlanItem; onClose: () => void }) {
  const t = useTexts()
  const acting = useActing(plan.id)
  const [reason, say] = useState('')
  const [substitute, choose] = useState(item.substitute)
  const fall = async () => {
    const path = `${itemsPath(plan.id)}/${item.id}/fall-out`
    const body = { reason: reason.trim(), substitute }
    const now = await acting.act((seen) => api.post<PlanItems>(path, { ...body, seen }), t('items.fell_out'))
    if (now) onClose()
  }
  return (
    <section className="items-fall" aria-label={t('items.fall_out')}>
      <h3>{t('items.fall_out')}</h3>
      <p className="faint">{t('items.fall_out.hint')}</p>
      <Field label={t('items.reason')}>
        {({ labelled: _, ...ids }) => (
          <Input {...ids} size="medium" value={reason} maxLength={300} placeholder={t('items.reason.hint')} onChange={(event) => say(event.target.value)} />
        )}
      </Field>
      <Substitute label={t('items.instead')} told={told} item={item} value={substitute} onChange={choose} />
      <Button danger type="primary" disabled={!reason.trim()} loading={acting.busy} onClick={() => void fall()}>
        {t('items.fall_out')}
      </Button>
    </section>
  )
}

interface SubstituteProps {
  label: string
  hint?: string
  told: PlanItems
  item: PlanItem
  value: string
  onChange: (product: string) => void
}

function Substitute({ label, hint, told, item, value, onChange }: SubstituteProps) {
  const t = useTexts()
  const others = told.items.filter((each) => each.id !== item.id && !each.fallen_out)
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <Select
          {...ids}
          size="medium"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={value || null}
          placeholder={t('items.substitute.none')}
          options={others.map((each) => ({ value: each.product, label: each.name }))}
          onChange={(product: string | null | undefined) => onChange(product ?? '')}
        />
      )}
    </Field>
  )
}
