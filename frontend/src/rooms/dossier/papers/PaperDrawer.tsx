/** One paper: how it stands, the file, checked again or retired. */
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { Paper } from '@/app/types'
import { Facts } from '@/components/Facts'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { MISSING } from '@/components/num/format'
import { bytes } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { useSayError, useToast } from '@/components/Toast'
import { useNameOf, useTexts } from '../texts'
import { PAPER_TONES } from './PapersCard'

export default function PaperDrawer({ paper, onClose }: { paper: Paper | undefined; onClose: () => void }) {
  const t = useTexts()
  const can = useCan()
  const kindName = useNameOf('kind')
  const aboutName = useNameOf('about')
  if (!paper) return null
  return (
    <SideDrawer open title={paper.title} size={480} onClose={onClose}>
      <Facts
        wide
        facts={[
          [t('papers.about'), `${aboutName(paper.about)} · ${paper.name}`],
          [t('papers.kind'), kindName(paper.kind)],
          [t('col.state'), <Tag tone={PAPER_TONES[paper.state]}>{t(`papers.${paper.state}`)}</Tag>],
          [t('papers.valid_until'), paper.valid_until ?? MISSING],
          [t('papers.due'), paper.due_on ?? MISSING],
          [t('papers.checked'), `${paper.checked_by} ${paper.checked_at.slice(0, 10)}`],
        ]}
      />
      {paper.has_file && can('dossier.papers.read') && (
        <p>
          <a href={api.url(`/dossier/papers/${paper.id}/file`)} download>
            <DownloadOutlined /> {t('papers.download')} {paper.file_name} {bytes(paper.size)}
          </a>
        </p>
      )}
      {can('dossier.papers.write') && paper.state !== 'retired' && <Acts paper={paper} />}
    </SideDrawer>
  )
}

function Acts({ paper }: { paper: Paper }) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const [note, type] = useState('')
  const [until, set] = useState('')
  const act = useMutation({
    mutationFn: (verb: 'check' | 'retire') =>
      api.post<Paper>(
        `/dossier/papers/${paper.id}/${verb}`,
        verb === 'check' ? { note, valid_until: until || null } : { why: note },
      ),
    onError: sayError,
    onSuccess: (_, verb) => {
      toast(t(verb === 'check' ? 'papers.again' : 'papers.retired'))
      void client.invalidateQueries({ queryKey: ['dossier'] })
    },
  })
  return (
    <div className="dossier-form">
      <TextField optional label={`${t('papers.note')} / ${t('papers.why')}`} value={note} onChange={type} />
      <Field label={t('papers.valid_until')}>
        {({ id }) => (
          <input
            id={id}
            className="dossier-date"
            type="date"
            value={until}
            onChange={(event) => set(event.target.value)}
          />
        )}
      </Field>
      <span className="dossier-bar">
        <Button type="primary" loading={act.isPending} onClick={() => act.mutate('check')}>
          {t('papers.again')}
        </Button>
        <Button danger disabled={!note.trim()} loading={act.isPending} onClick={() => act.mutate('retire')}>
          {t('papers.retire')}
        </Button>
      </span>
    </div>
  )
}
