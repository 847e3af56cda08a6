/** What another instrument says, typed in with its name. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Measure } from '@/app/types/planning'
import { TextField } from '@/components/form/TextField'
import { useTexts } from '../../texts'
import { FIELDS, typed, type Values } from './limits'

interface Props {
  measure: Measure
  open: boolean
  busy: boolean
  onKeep: (values: Values, device: string) => void
}

export function ByHand({ measure, open, busy, onKeep }: Props) {
  const t = useTexts()
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [device, setDevice] = useState('')
  const values = typed(measure, texts)
  return (
    <details open={open} className="ready-hand">
      <summary>{t('measure.by_hand')}</summary>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (values) onKeep(values, device)
        }}
      >
        <div className="field-row">
          {FIELDS[measure].map((name) => (
            <TextField
              key={name}
              label={t(`value.${name}` as Parameters<typeof t>[0])}
              value={texts[name] ?? ''}
              onChange={(text) => setTexts((now) => ({ ...now, [name]: text }))}
            />
          ))}
        </div>
        <TextField optional label={t('measure.with')} placeholder={t('measure.with_hint')} value={device} onChange={setDevice} />
        <div className="buttons">
          <Button htmlType="submit" size="medium" disabled={!values} loading={busy}>
            {t('measure.keep')}
          </Button>
        </div>
      </form>
    </details>
  )
}
