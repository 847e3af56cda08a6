/** 放行: on air with what is missing, and why; it is kept in the trail. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts'

const SHORTEST = 4

interface Props {
  busy: boolean
  onReason: (reason: string) => void
  label?: string
}

export function LetThrough({ busy, onReason, label }: Props) {
  const t = useTexts()
  const [reason, write] = useState('')
  const enough = reason.trim().length >= SHORTEST
  return (
    <form
      className="ready-let"
      onSubmit={(event) => {
        event.preventDefault()
        if (enough) onReason(reason.trim())
      }}
    >
      <Input
        size="large"
        aria-label={t('ready.reason')}
        placeholder={t('ready.reason')}
        maxLength={300}
        value={reason}
        onChange={(event) => write(event.target.value)}
      />
      <Button danger size="large" htmlType="submit" disabled={!enough} loading={busy}>
        {label ?? t('ready.let')}
      </Button>
    </form>
  )
}
