/** A number in a cell: typed over, sent when the cell is left or Enter is pressed. */
import { InputNumber } from 'antd'
import { useRef } from 'react'

interface Props {
  value: number | null
  label: string
  digits: number
  disabled: boolean
  onDone: (value: number | null) => void
}

export function EditNumber({ value, label, digits, disabled, onDone }: Props) {
  const typed = useRef<number | null>(value)
  const done = () => {
    if (typed.current !== value) onDone(typed.current)
  }
  return (
    <InputNumber<number>
      key={value}
      aria-label={label}
      className="items-number"
      variant="borderless"
      controls={false}
      min={0}
      max={1e12}
      precision={digits}
      defaultValue={value ?? undefined}
      disabled={disabled}
      placeholder="—"
      onChange={(told) => (typed.current = told)}
      onBlur={done}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}
