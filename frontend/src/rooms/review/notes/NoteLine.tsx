/** One note: tick it, edit it, drop it. */
import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useSession } from '@/app/session'
import type { Note, NoteChanges } from '@/app/types'
import { Tag } from '@/components/Tag'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { NoteForm } from './NoteForm'

interface Props {
  note: Note
  writes: boolean
  onChange: (change: NoteChanges & { id: string }) => void
  onRemove: () => void
}

export function NoteLine({ note, writes, onChange, onRemove }: Props) {
  const t = useTexts()
  const [editing, edit] = useState(false)
  if (editing)
    return (
      <li>
        <NoteForm
          note={note}
          onCancel={() => edit(false)}
          onSave={async (draft) => {
            onChange({ id: note.id, ...draft })
            edit(false)
          }}
        />
      </li>
    )
  return (
    <li className={note.done ? 'note done' : 'note'}>
      <Checkbox
        checked={note.done}
        disabled={!writes}
        onChange={(event) => onChange({ id: note.id, done: event.target.checked })}
        aria-label={t('notes.done', { text: note.text })}
      />
      <span className="note-text">{note.text}</span>
      <Owner note={note} />
      {writes && (
        <span className="note-actions">
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={t('notes.edit', { text: note.text })}
            onClick={() => edit(true)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('notes.remove', { text: note.text })}
            onClick={onRemove}
          />
        </span>
      )}
    </li>
  )
}

function Owner({ note }: { note: Note }) {
  const t = useTexts()
  const today = dateTime(new Date().toISOString(), useSession().company.zone).slice(0, 10)
  const late = !note.done && note.due !== null && note.due < today
  return (
    <span className="note-owner">
      {note.owner && <span>{note.owner}</span>}
      {note.due && (
        <Tag tone={late ? 'warn' : 'plain'}>{t(late ? 'notes.late' : 'notes.due', { date: note.due })}</Tag>
      )}
    </span>
  )
}
