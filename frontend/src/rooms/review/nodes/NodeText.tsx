/** One field of a node: kept when it is left. What is being typed stays, whatever comes from others meanwhile. */
import { Input } from 'antd'
import { useRef, useState } from 'react'

interface Props {
  label: string
  of: string
  value: string
  writes: boolean
  onSave: (text: string, before: string) => Promise<unknown>
}

export function NodeText({ label, of, value, writes, onSave }: Props) {
  const [typed, type] = useState<string | null>(null)
  const before = useRef(value)
  const change = (text: string) => {
    if (typed === null) before.current = value
    type(text)
  }
  const leave = () => {
    if (typed === null) return
    const done = () => type((now) => (now === typed ? null : now))
    if (typed.trim() === value) done()
    else void onSave(typed.trim(), before.current).then(done, () => undefined)
  }
  return (
    <label>
      <span>{label}</span>
      {writes ? (
        <Input.TextArea
          value={typed ?? value}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          aria-label={`${of}: ${label}`}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
        />
      ) : (
        <p>{value || '—'}</p>
      )}
    </label>
  )
}
