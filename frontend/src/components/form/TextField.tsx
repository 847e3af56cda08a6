/** One line of text, or of a secret. */
import { Input } from 'antd'
import { Field } from './Field'
import { WordsNote } from './WordsNote'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  placeholder?: string
  secret?: boolean
  optional?: boolean
  autoFocus?: boolean
  /** Viewers will read it: what the law objects to is said as it is typed. */
  shown?: boolean
}

export function TextField({ label, value, onChange, hint, placeholder, secret, optional, autoFocus, shown }: Props) {
  const Box = secret ? Input.Password : Input
  return (
    <Field label={label} hint={hint}>
      {({ labelled: _, ...ids }) => (
        <>
          <Box
            {...ids}
            size="medium"
            required={!optional}
            value={value}
            placeholder={placeholder}
            autoComplete={secret ? 'new-password' : 'off'}
            autoFocus={autoFocus}
            onChange={(event) => onChange(event.target.value)}
          />
          {shown && <WordsNote text={value} />}
        </>
      )}
    </Field>
  )
}
