/** Write a note: what, who, by when. Enter saves. */
import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import type { Note } from '@/app/types'
import { useTexts } from '../texts'
import type { Draft } from '../useReview'

interface Props {
  note?: Note
  busy?: boolean
  onSave: (draft: Draft) => Promise<unknown>
  onCancel?: () => void
}

const EMPTY: Draft = { text: '', owner: null, due: null }

export function NoteForm({ note, busy = false, onSave, onCancel }: Props) {
  const t = useTexts()
  const c = useCommon()
  const [draft, setDraft] = useState<Draft>(
    note ? { text: note.text, owner: note.owner, due: note.due } : EMPTY,
  )
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const save = async () => {
    const text = draft.text.trim()
    if (!text) return
    await onSave({ ...draft, text })
    if (!note) setDraft(EMPTY)
  }
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Input
        className="note-what"
        value={draft.text}
        maxLength={500}
        placeholder={t('notes.what')}
        aria-label={t('notes.what')}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Input
        className="note-who"
        value={draft.owner ?? ''}
        maxLength={60}
        placeholder={t('notes.who')}
        aria-label={t('notes.who')}
        onChange={(event) => set({ owner: event.target.value || null })}
      />
      <DatePicker
        className="note-when"
        value={draft.due ? dayjs(draft.due) : null}
        placeholder={t('notes.when')}
        aria-label={t('notes.when')}
        onChange={(day) => set({ due: day ? day.format('YYYY-MM-DD') : null })}
      />
      <Button htmlType="submit" loading={busy} disabled={!draft.text.trim()}>
        {t(note ? 'notes.save' : 'notes.add')}
      </Button>
      {onCancel && (
        <Button type="text" onClick={onCancel}>
          {c('cancel')}
        </Button>
      )}
    </form>
  )
}
