/** A labelled input of a door form, with what is wrong under it. */
import { Input } from 'antd'
import { useId } from 'react'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  secret?: boolean
  optional?: boolean
  autoComplete?: string
  autoFocus?: boolean
}

export function Entry({
  label,
  value,
  onChange,
  hint,
  secret = false,
  optional = false,
  autoComplete,
  autoFocus,
}: Props) {
  const id = useId()
  const Box = secret ? Input.Password : Input
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      <Box
        id={id}
        size="medium"
        required={!optional}
        value={value}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="entry-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
