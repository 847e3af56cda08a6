/** A paper is handed in: whose, which kind, until when, and the file. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import type { Paper } from '@/app/types'
import { encoded } from '@/components/encoded'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { useNameOf, useTexts } from '../texts'

const ABOUT = ['supplier', 'host', 'product', 'company', 'show']
const KINDS = [
  'licence',
  'identity',
  'permit',
  'certification',
  'quality',
  'authorisation',
  'price_basis',
  'agreement',
  'other',
]
/** What is handed in most about each. */
const USUAL: Record<string, string> = {
  supplier: 'licence',
  host: 'identity',
  product: 'quality',
  company: 'licence',
  show: 'price_basis',
}

interface Props {
  about?: string
  name?: string
  onClose: () => void
}

export default function NewPaper({ about = 'supplier', name = '', onClose }: Props) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const kindName = useNameOf('kind')
  const aboutName = useNameOf('about')
  const [file, choose] = useState<File | null>(null)
  const [typed, setTyped] = useState({
    about,
    name,
    kind: USUAL[about] ?? 'other',
    title: '',
    valid_until: '',
    note: '',
  })
  const put = (some: Partial<typeof typed>) => setTyped({ ...typed, ...some })
  const send = useMutation({
    mutationFn: async () => {
      const data = file ? await encoded(file) : ''
      const valid_until = typed.valid_until || null
      return api.post<Paper>('/dossier/papers', { ...typed, valid_until, data, file_name: file?.name ?? '' })
    },
    onError: sayError,
    onSuccess: () => {
      toast(t('papers.saved'))
      void client.invalidateQueries({ queryKey: ['dossier'] })
      onClose()
    },
  })
  const options = (keys: string[], nameOf: (key: string) => string) =>
    keys.map((value) => ({ value, label: nameOf(value) }))
  return (
    <SideDrawer open title={t('papers.add')} size={480} onClose={onClose}>
      <form
        className="dossier-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <Field label={t('papers.about')}>
          {({ id }) => (
            <Select
              id={id}
              value={typed.about}
              options={options(ABOUT, aboutName)}
              onChange={(about) => put({ about, kind: USUAL[about] ?? 'other' })}
            />
          )}
        </Field>
        <TextField
          label={t('papers.name')}
          hint={t('papers.name_hint')}
          value={typed.name}
          onChange={(name) => put({ name })}
        />
        <Field label={t('papers.kind')}>
          {({ id }) => (
            <Select id={id} value={typed.kind} options={options(KINDS, kindName)} onChange={(kind) => put({ kind })} />
          )}
        </Field>
        <TextField label={t('papers.title')} value={typed.title} onChange={(title) => put({ title })} />
        <Field label={t('papers.valid_until')}>
          {({ id }) => (
            <input
              id={id}
              className="dossier-date"
              type="date"
              value={typed.valid_until}
              onChange={(event) => put({ valid_until: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('papers.file')}>
          {({ id }) => (
            <input
              id={id}
              type="file"
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.zip"
              onChange={(event) => choose(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <TextField optional label={t('papers.note')} value={typed.note} onChange={(note) => put({ note })} />
        <Button
          type="primary"
          htmlType="submit"
          loading={send.isPending}
          disabled={!typed.name.trim() || !typed.title.trim()}
        >
          {t('papers.save')}
        </Button>
      </form>
    </SideDrawer>
  )
}
