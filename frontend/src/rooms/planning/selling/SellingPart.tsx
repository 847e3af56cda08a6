/** 卖点 of one product: the fields of its category's form, scenes and proof papers. */
import { AutoComplete, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useOwn } from '@/app/texts'
import type { PointForm, SellingPoints } from '@/app/types/planning'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { Block } from '@/components/Skeletons'
import { Rows } from '../pricing/Rows'
import { useTexts } from '../texts'
import { FormEditor } from './FormEditor'
import { useSelling, useSellingActs } from './useSelling'
import './selling.css'

interface Props {
  plan: string
  item: string
  may: boolean
}

export function SellingPart({ plan, item, may }: Props) {
  const { data, error, refetch } = useSelling(plan, item)
  if (data) return <Body key={JSON.stringify([data.form, data.values, data.scenes, data.proofs])} plan={plan} item={item} told={data} may={may} />
  return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Block height={360} />
}

function Body({ plan, item, told, may }: Props & { told: SellingPoints }) {
  const t = useTexts()
  const own = useOwn()
  const acts = useSellingActs(plan, item)
  const [key, choose] = useState(told.form)
  const [values, put] = useState(told.values)
  const [scenes, name] = useState(told.scenes)
  const [proofs, prove] = useState(told.proofs)
  const [editing, edit] = useState<PointForm | 'new' | null>(null)
  const form = told.forms.find((each) => each.key === key) ?? told.forms.at(-1)
  if (!form) return null
  if (editing)
    return <FormEditor form={editing === 'new' ? null : editing} keep={acts.keepForm} busy={acts.busy} onDone={() => edit(null)} />
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        acts.save({ form: form.key, values, scenes, proofs: proofs.filter((each) => each.name.trim()), seen: told.version }, t('items.saved'))
      }}
    >
      <Field label={t('selling.form')} hint={t('selling.form.hint')}>
        {({ labelled: _, ...ids }) => (
          <div className="pricing-row">
            <Select {...ids} size="medium" className="selling-form" disabled={!may} value={form.key} options={told.forms.map((each) => ({ value: each.key, label: own(each) }))} onChange={choose} />
            {may && form.own && <Button onClick={() => edit(form)}>{t('selling.edit_form')}</Button>}
            {may && <Button onClick={() => edit('new')}>{t('selling.new_form')}</Button>}
          </div>
        )}
      </Field>
      <div className="selling-fields">
        {form.fields.map((field) => (
          <Field key={field.key} label={own(field)}>
            {({ id }) => (
              <>
                <AutoComplete
                  id={id}
                  size="medium"
                  disabled={!may}
                  maxLength={500}
                  value={values[field.key] ?? ''}
                  placeholder={field.hint}
                  options={field.choices.map((value) => ({ value }))}
                  onChange={(value: string) => put({ ...values, [field.key]: value })}
                />
                <WordsNote text={values[field.key] ?? ''} />
              </>
            )}
          </Field>
        ))}
      </div>
      <Field label={t('selling.scenes')} hint={t('selling.scenes.hint')}>
        {({ labelled: _, ...ids }) => <Select {...ids} mode="tags" size="medium" open={false} suffixIcon={null} disabled={!may} value={scenes} tokenSeparators={['、', ',', '，']} onChange={name} />}
      </Field>
      <WordsNote text={scenes.join('\n')} />
      <Rows label={t('selling.proofs')} rows={proofs} empty={{ name: '', number: '', link: '' }} most={20} disabled={!may} onChange={prove}>
        {(row, set) =>
          (['name', 'number', 'link'] as const).map((part) => (
            <Input key={part} aria-label={t(`selling.proof.${part}`)} placeholder={t(`selling.proof.${part}`)} size="medium" className="pricing-proof" maxLength={part === 'name' ? 120 : 300} disabled={!may} value={row[part]} onChange={(event) => set({ [part]: event.target.value })} />
          ))
        }
      </Rows>
      <WordsNote text={proofs.map((each) => each.name).join('\n')} />
      {may && (
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={acts.busy}>
            {t('items.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
