/** How many files there are, and the one button that stores all that are ready. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Upload, UploadState } from '@/app/types'
import { useTexts } from './texts'

const CLOSED: UploadState[] = ['stored', 'unchanged', 'discarded']

export function closed(upload: Upload): boolean {
  return CLOSED.includes(upload.state)
}

interface Props {
  uploads: Upload[]
  sending: number
  onStore: (uploads: Upload[]) => Promise<void>
  onClear: (ids: string[]) => void
}

export function DeskHead({ uploads, sending, onStore, onClear }: Props) {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const ready = uploads.filter((upload) => upload.state === 'ready')
  const over = uploads.filter(closed)
  const store = async () => {
    setBusy(true)
    await onStore(ready)
    setBusy(false)
  }
  return (
    <div className="desk-head">
      <span className="faint">{t('desk.count', { n: uploads.length + sending, ready: ready.length })}</span>
      {over.length > 0 && (
        <Button type="link" onClick={() => onClear(over.map((upload) => upload.id))}>
          {t('desk.clear', { n: over.length })}
        </Button>
      )}
      <Button type="primary" disabled={ready.length === 0} loading={busy} onClick={() => void store()}>
        {t('desk.store')}
      </Button>
    </div>
  )
}
