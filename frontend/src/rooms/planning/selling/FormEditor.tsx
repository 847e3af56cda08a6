/** A form of the team's own: its name, the categories it is proposed for, its fields in order. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { NewPointForm, PointForm } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { useTexts } from '../texts'

interface Props {
  form: PointForm | null
  keep: (key: string, form: NewPointForm | null) => Promise<unknown>
  busy: boolean
  onDone: () => void
}

export function FormEditor({ form, keep, busy, onDone }: Props) {
  const t = useTexts()
  const [name, call] = useState(form?.zh ?? '')
  const [categories, sort] = useState(form?.categories ?? [])
  const [fields, list] = useState(form?.fields.map((each) => each.zh).join('\n') ?? '')
  const named = fields.split('\n').map((each) => each.trim()).filter(Boolean)
  const done = async (told: NewPointForm | null) => {
    if (await keep(form?.key ?? '', told)) onDone()
  }
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        void done({ name: name.trim(), categories, fields: named })
      }}
    >
      <TextField label={t('selling.form_name')} value={name} placeholder={t('selling.form_name.hint')} autoFocus onChange={call} />
      <Field label={t('selling.categories')} hint={t('selling.categories.hint')}>
        {({ labelled: _, ...ids }) => <Select {...ids} mode="tags" size="medium" open={false} suffixIcon={null} value={categories} tokenSeparators={['、', ',', '，']} onChange={sort} />}
      </Field>
      <Field label={t('selling.fields')} hint={t('selling.fields.hint')}>
        {({ labelled: _, ...ids }) => <Input.TextArea {...ids} autoSize={{ minRows: 5, maxRows: 16 }} value={fields} onChange={(event) => list(event.target.value)} />}
      </Field>
      <div className="buttons">
        <span className="pricing-row">
          <Button type="primary" htmlType="submit" loading={busy} disabled={!name.trim() || named.length === 0}>
            {t('items.save')}
          </Button>
          <Button onClick={onDone}>{t('selling.cancel')}</Button>
        </span>
        {form && (
          <Button danger disabled={busy} onClick={() => void done(null)}>
            {t('selling.drop_form')}
          </Button>
        )}
      </div>
    </form>
  )
}
