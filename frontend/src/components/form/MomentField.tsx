/** A moment, chosen as a zone's clock shows it: the company's, not the browser's. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { momentOf, wallOf } from '@/app/zoned'
import { layer } from '../stillPage'
import { Field } from './Field'

const FORMAT = 'YYYY-MM-DD HH:mm'

interface Props {
  label: string
  /** An ISO moment, or nothing chosen yet. */
  value: string | null
  zone: string
  onChange: (moment: string) => void
  /** Where nothing chosen is an answer too. */
  onClear?: () => void
  hint?: string
  disabled?: boolean
}

export function MomentField({ label, hint, value, zone, disabled, onChange, onClear }: Props) {
  const choose = (at: dayjs.Dayjs | null) => (at ? onChange(momentOf(at.format(FORMAT), zone)) : onClear?.())
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <DatePicker
          {...ids}
          size="medium"
          disabled={disabled}
          allowClear={onClear !== undefined}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format={FORMAT}
          getPopupContainer={layer}
          value={value ? dayjs(wallOf(value, zone)) : null}
          onChange={choose}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
    </Field>
  )
}
