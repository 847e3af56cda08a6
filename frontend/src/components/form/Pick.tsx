/** One of a few things, chosen from a list. */
import { Select } from 'antd'
import { layer } from '../stillPage'
import { Field } from './Field'

interface Props<Value extends string> {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
  hint?: string
  disabled?: boolean
  /** The list is long enough to be searched by name. */
  search?: boolean
}

export function Pick<Value extends string>({ label, hint, search, ...choice }: Props<Value>) {
  const showSearch = search && { optionFilterProp: 'label' }
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => <Select<Value> {...ids} size="medium" getPopupContainer={layer} showSearch={showSearch} {...choice} />}
    </Field>
  )
}
