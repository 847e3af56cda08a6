/** A day and a count, typed. */
import { DatePicker, InputNumber } from 'antd'
import dayjs from 'dayjs'
import { Field } from '@/components/form/Field'
import { layer } from '@/components/stillPage'

export function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <Field label={label}>
      {({ labelled: _, ...ids }) => (
        <DatePicker {...ids} size="medium" allowClear={false} getPopupContainer={layer} value={dayjs(value)} onChange={(day) => day && onChange(day.format('YYYY-MM-DD'))} />
      )}
    </Field>
  )
}

export function CountField({ label, value, hint, onChange }: { label: string; value: number | null; hint?: string; onChange: (count: number | null) => void }) {
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => <InputNumber {...ids} size="medium" min={0} precision={0} value={value} onChange={onChange} />}
    </Field>
  )
}
