/** A new benefit: its kind, then what that kind needs. */
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { moneyText } from '@/components/num/amounts'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { EMPTY, FIELDS, sent, worthOf, type Draft, type FieldName } from './draft'
import { KINDS, type BenefitKind } from './types'

export default function BenefitDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { act } = useRoom()
  const currency = usePart('run')?.currency ?? 'CNY'
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = async () => {
    setBusy(true)
    const made = await act('benefits', sent(draft, currency))
    setBusy(false)
    if (made) onClose()
  }
  return (
    <SideDrawer open title={t('benefits.add')} size={480} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={t('benefits.kind')} hint={t(`benefit_hint.${draft.kind}`)}>
          {({ labelled: _, ...ids }) => (
            <Select<BenefitKind>
              {...ids}
              size="medium"
              getPopupContainer={layer}
              value={draft.kind}
              onChange={(kind) => set({ kind })}
              options={KINDS.map((each) => ({ value: each, label: t(`benefit.${each}`) }))}
            />
          )}
        </Field>
        <div className="field-row">
          <TextField shown label={t('benefits.name')} value={draft.title} onChange={(title) => set({ title })} />
          <Field label={t('benefits.minutes')}>
            {({ labelled: _, ...ids }) => (
              <InputNumber
                {...ids}
                size="medium"
                min={0.5}
                max={240}
                step={0.5}
                value={draft.minutes}
                onChange={(minutes) => set({ minutes: minutes ?? 3 })}
              />
            )}
          </Field>
        </div>
        {FIELDS[draft.kind].map((field) => (
          <OneField key={field} name={field} draft={draft} set={set} currency={currency} />
        ))}
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={busy} disabled={!draft.title.trim()}>
            {t('benefits.make')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}

interface FieldProps {
  name: FieldName
  draft: Draft
  set: (part: Partial<Draft>) => void
  currency: string
}

const LONG: FieldName[] = ['prizes', 'steps', 'options']

function OneField({ name, draft, set, currency }: FieldProps) {
  const t = useTexts()
  const language = useLanguage()
  const products = usePart('products') ?? []
  const label = t(`benefit_field.${name}`)
  if (name === 'product')
    return (
      <Field label={label}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            size="medium"
            getPopupContainer={layer}
            value={draft.product || null}
            onChange={(product: string | null) => set({ product: product ?? '' })}
            options={products.map((each) => ({ value: each.product, label: each.name || each.product }))}
          />
        )}
      </Field>
    )
  if (LONG.includes(name))
    return (
      <Field label={label}>
        {({ labelled: _, ...ids }) => (
          <>
            <Input.TextArea
              {...ids}
              rows={4}
              value={draft[name]}
              placeholder={t(`benefit_example.${name as 'prizes' | 'steps' | 'options'}`)}
              onChange={(event) => set({ [name]: event.target.value })}
            />
            <WordsNote text={draft[name]} />
          </>
        )}
      </Field>
    )
  const worth = name === 'budget' ? worthOf(draft, currency) : 0
  return (
    <TextField
      optional
      label={label}
      value={draft[name]}
      hint={worth > 0 ? t('benefits.worth', { value: moneyText(worth, currency, language) }) : undefined}
      onChange={(text) => set({ [name]: text })}
    />
  )
}
