/** What to do differently next time: who, by when, done or not. */
import { useCan } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { Note } from '@/app/types'
import { Card } from '@/components/Card'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { useNoteActions } from '../useReview'
import { NoteForm } from './NoteForm'
import { NoteLine } from './NoteLine'

export function Notes({ show, notes }: { show: string; notes: Note[] }) {
  const t = useTexts()
  const writes = useCan()('review.notes.write')
  const { add, change, remove } = useNoteActions(show)
  const c = useCommon()
  const toast = useToast()
  const drop = (note: Note) =>
    remove.mutate(note.id, {
      onSuccess: () => toast(t('notes.removed'), { undo: { label: c('undo'), run: () => add.mutate(note) } }),
    })
  const open = notes.filter((note) => !note.done).length
  return (
    <Card title={notes.length > 0 ? t('notes.count', { n: notes.length, open }) : t('notes.title')}>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <NoteLine
              key={note.id}
              note={note}
              writes={writes}
              onChange={change.mutate}
              onRemove={() => drop(note)}
            />
          ))}
        </ul>
      )}
      {notes.length === 0 && <p className="quiet-line">{t('notes.none')}</p>}
      {writes && <NoteForm busy={add.isPending} onSave={(draft) => add.mutateAsync(draft)} />}
    </Card>
  )
}
