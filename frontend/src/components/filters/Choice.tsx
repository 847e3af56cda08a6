/** One of a few values, or all of them. */
import { Select } from 'antd'

export interface Option {
  value: string
  label: string
}

interface Props {
  value: string
  label: string
  options: Option[]
  onChange: (value: string) => void
  width?: number
}

export function Choice({ value, label, options, onChange, width = 128 }: Props) {
  const known = !value || options.some((option) => option.value === value)
  return (
    <Select
      allowClear
      className="filter"
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      style={{ width }}
      placeholder={label}
      aria-label={label}
      value={value || null}
      options={known ? options : [...options, { value, label: value }]}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  )
}
