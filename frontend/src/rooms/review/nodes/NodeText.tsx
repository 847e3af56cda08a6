/** One field of a node: kept when it is left. */
import { Input } from 'antd'
import { useState } from 'react'

interface Props {
  label: string
  of: string
  value: string
  writes: boolean
  onSave: (text: string) => void
}

export function NodeText({ label, of, value, writes, onSave }: Props) {
  const [text, set] = useState(value)
  return (
    <label>
      <span>{label}</span>
      {writes ? (
        <Input.TextArea
          value={text}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          aria-label={`${of}: ${label}`}
          onChange={(event) => set(event.target.value)}
          onBlur={() => text.trim() !== value && onSave(text.trim())}
        />
      ) : (
        <p>{value || '—'}</p>
      )}
    </label>
  )
}
