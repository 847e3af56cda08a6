/** A number with words before and behind it. */
import { InputNumber } from 'antd'

interface Props {
  label: string
  value: number | null
  before?: string
  after?: string
  /** How many decimals stand there; as typed where none is said. */
  digits?: number
  least?: number
  most?: number
  disabled: boolean
  id?: string
  placeholder?: string
  onChange: (value: number | null) => void
}

export function NumberBox({ label, value, before, after, digits, least = 0, most = 1e9, disabled, id, placeholder, onChange }: Props) {
  return (
    <InputNumber<number>
      id={id}
      aria-label={id ? undefined : label}
      className="pricing-number"
      size="medium"
      controls={false}
      min={least}
      max={most}
      precision={digits}
      prefix={before}
      suffix={after}
      disabled={disabled}
      value={value}
      placeholder={placeholder}
      onChange={onChange}
    />
  )
}
