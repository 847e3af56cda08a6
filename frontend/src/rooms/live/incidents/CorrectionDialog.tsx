/** A correction on air: what was said, what is right; kept as the rule asks. */
import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Field } from '@/components/form/Field'
import { WordsNote } from '@/components/form/WordsNote'
import { layer } from '@/components/stillPage'
import { RoomDialog } from '../room/RoomDialog'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'

const FAULTS = ['slip', 'incomplete', 'improper'] as const

export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { act } = useRoom()
  const products = usePart('products') ?? []
  const on = products.find((each) => each.pitching)?.product ?? ''
  const [draft, setDraft] = useState({ fault: 'slip', said: '', correct: '', product: on })
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const ok = draft.said.trim() !== '' && draft.correct.trim() !== ''
  const send = async () => {
    if (ok && (await act('corrections', draft))) onClose()
  }
  return (
    <RoomDialog title={t('correction.title')} onClose={onClose} wide>
      <form
        className="live-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Field label={t('correction.said')}>
          {({ labelled: _, ...ids }) => (
            <Input {...ids} autoFocus maxLength={500} value={draft.said} onChange={(event) => set({ said: event.target.value })} />
          )}
        </Field>
        <Field label={t('correction.correct')} hint={t('correction.hint')}>
          {({ labelled: _, ...ids }) => (
            <>
              <Input {...ids} maxLength={500} value={draft.correct} onChange={(event) => set({ correct: event.target.value })} />
              <WordsNote text={draft.correct} />
            </>
          )}
        </Field>
        <Field label={t('shelf.product')}>
          {({ labelled: _, ...ids }) => (
            <Select
              {...ids}
              allowClear
              getPopupContainer={layer}
              value={draft.product || null}
              onChange={(product: string | null | undefined) => set({ product: product ?? '' })}
              options={products.map((each) => ({ value: each.product, label: each.name || each.product }))}
            />
          )}
        </Field>
        <Radio.Group
          aria-label={t('correction.fault')}
          value={draft.fault}
          onChange={(event) => set({ fault: String(event.target.value) })}
          options={FAULTS.map((each) => ({ value: each, label: t(`fault.${each}`) }))}
        />
        <Button type="primary" htmlType="submit" disabled={!ok}>
          {t('correction.show')}
        </Button>
      </form>
    </RoomDialog>
  )
}
