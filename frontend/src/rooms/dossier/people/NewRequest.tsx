/** What a person asks for, and by what they are found. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import type { PersonRequest } from '@/app/types'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { useNameOf, useTexts } from '../texts'

const KINDS = ['delete', 'access', 'correct']

export default function NewRequest({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const kindName = useNameOf('request')
  const platformName = usePlatformName()
  const [typed, setTyped] = useState({ kind: 'delete', platform: 'douyin', note: '' })
  const [ids, setIds] = useState<string[]>([])
  const [names, setNames] = useState<string[]>([])
  const send = useMutation({
    mutationFn: () => api.post<PersonRequest>('/dossier/people/requests', { ...typed, ids, names }),
    onError: sayError,
    onSuccess: () => {
      toast(t('people.added'))
      void client.invalidateQueries({ queryKey: ['dossier', 'people'] })
      onClose()
    },
  })
  return (
    <SideDrawer open title={t('people.add')} size={480} onClose={onClose}>
      <form
        className="dossier-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <Field label={t('people.kind')}>
          {({ id }) => (
            <Select
              id={id}
              value={typed.kind}
              options={KINDS.map((value) => ({ value, label: kindName(value) }))}
              onChange={(kind) => setTyped({ ...typed, kind })}
            />
          )}
        </Field>
        <Field label={t('people.platform')}>
          {({ id }) => (
            <Select
              id={id}
              value={typed.platform}
              options={PLATFORMS.map((value) => ({ value, label: platformName(value) }))}
              onChange={(platform) => setTyped({ ...typed, platform })}
            />
          )}
        </Field>
        <Field label={t('people.ids')} hint={t('people.ids_hint')}>
          {({ id }) => <Select id={id} mode="tags" open={false} suffixIcon={null} value={ids} onChange={setIds} />}
        </Field>
        <Field label={t('people.names')} hint={t('people.names_hint')}>
          {({ id }) => <Select id={id} mode="tags" open={false} suffixIcon={null} value={names} onChange={setNames} />}
        </Field>
        <TextField optional label={t('people.note')} value={typed.note} onChange={(note) => setTyped({ ...typed, note })} />
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!ids.length && !names.length}>
          {t('people.save')}
        </Button>
      </form>
    </SideDrawer>
  )
}
