/** A labelled field of a drawer's form, with a hint under it. */
import { useId, type ReactNode } from 'react'
import './form.css'

interface Props {
  label: string
  hint?: string
  /** A group of choices has its name on the group, an input its own. */
  group?: boolean
  inline?: boolean
  children: (ids: { id: string; 'aria-describedby'?: string; labelled: string }) => ReactNode
}

export function Field({ label, hint, group = false, inline = false, children }: Props) {
  const id = useId()
  const labelled = `${id}-label`
  const ids = { id, labelled, ...(hint ? { 'aria-describedby': `${id}-hint` } : {}) }
  return (
    <div
      className={inline ? 'field inline' : 'field'}
      role={group ? 'group' : undefined}
      aria-labelledby={group ? labelled : undefined}
    >
      {group ? (
        <span id={labelled} className="field-label">
          {label}
        </span>
      ) : (
        <label id={labelled} htmlFor={id} className="field-label">
          {label}
        </label>
      )}
      {children(ids)}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
