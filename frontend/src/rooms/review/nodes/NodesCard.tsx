/** 全流程节点复盘: by the parts of the work what was meant, what came of it, why, and who does what by when. */
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { NodeReview, Note } from '@/app/types'
import { Card } from '@/components/Card'
import { NoteForm } from '../notes/NoteForm'
import { NoteLine } from '../notes/NoteLine'
import { useTexts } from '../texts'
import { useNoteActions } from '../useReview'
import { NodeText } from './NodeText'
import { useNodes, useWriteNode } from './useNodes'
import './nodes.css'

export function NodesCard({ show, notes }: { show: string; notes: Note[] }) {
  const t = useTexts()
  const { data } = useNodes(show)
  const writes = useCan()('review.notes.write')
  if (!data) return null
  const written = data.rows.filter((row) => row.version > 0).length
  if (written === 0 && !writes) return null
  return (
    <Card title={t('nodes.title', { n: written, of: data.rows.length })}>
      <ol className="nodes">
        {data.rows.map((row) => (
          <NodePart key={row.node} show={show} row={row} notes={notes.filter((note) => note.node === row.node)} writes={writes} />
        ))}
      </ol>
    </Card>
  )
}

interface Props {
  show: string
  row: NodeReview
  notes: Note[]
  writes: boolean
}

function NodePart({ show, row, notes, writes }: Props) {
  const t = useTexts()
  const write = useWriteNode(show, row.node)
  const { add, change, remove } = useNoteActions(show)
  const [adding, open] = useState(false)
  const name = t(`nodes.${row.node}`)
  return (
    <li>
      <h3>{name}</h3>
      <div className="node-fields">
        {(['goal', 'result', 'cause'] as const).map((field) => (
          <NodeText
            key={field}
            label={t(`nodes.field_${field}`)}
            of={name}
            value={row[field]}
            writes={writes}
            onSave={(text, before) => write.mutateAsync({ field, text, before })}
          />
        ))}
      </div>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} writes={writes} onChange={change.mutate} onRemove={() => remove.mutate(note.id)} />
          ))}
        </ul>
      )}
      {writes && !adding && (
        <Button type="link" aria-label={`${name}: ${t('nodes.add')}`} onClick={() => open(true)}>
          {t('nodes.add')}
        </Button>
      )}
      {adding && (
        <NoteForm
          busy={add.isPending}
          onCancel={() => open(false)}
          onSave={async (draft) => {
            await add.mutateAsync({ ...draft, node: row.node })
            open(false)
          }}
        />
      )}
    </li>
  )
}
