/** 更正: what is told of a person field by field, what somebody wants to read there instead, and the second person. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { PersonRequest, ToldOfPerson } from '@/app/types'
import { TextField } from '@/components/form/TextField'
import { Field } from '@/components/form/Field'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'
import { CorrectionList } from './CorrectionList'

const SHORTEST = 4

export function Corrections({ asked }: { asked: PersonRequest }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const [reason, type] = useState('')
  const look = useMutation({
    mutationFn: () => api.post<ToldOfPerson[]>(`/dossier/people/requests/${asked.id}/told`, { reason }),
    onError: sayError,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['dossier', 'people'] }),
  })
  return (
    <div className="dossier-form">
      <p className="faint">{t('correct.hint')}</p>
      <CorrectionList asked={asked} />
      {!look.data && (
        <>
          <TextField optional label={t('correct.look')} hint={t('people.who_hint')} value={reason} onChange={type} />
          <Button disabled={reason.trim().length < SHORTEST} loading={look.isPending} onClick={() => look.mutate()}>
            {t('correct.show')}
          </Button>
        </>
      )}
      {look.data?.length === 0 && <p>{t('people.nowhere')}</p>}
      {look.data && look.data.length > 0 && <Wish asked={asked} told={look.data} />}
    </div>
  )
}

function Wish({ asked, told }: { asked: PersonRequest; told: ToldOfPerson[] }) {
  const t = useTexts()
  const language = useLanguage()
  const sayError = useSayError()
  const client = useQueryClient()
  const [place, choose] = useState<number | null>(null)
  const [value, write] = useState('')
  const [reason, type] = useState('')
  const chosen = place === null ? undefined : told[place]
  const send = useMutation({
    mutationFn: ({ place, row, field }: ToldOfPerson) =>
      api.post<PersonRequest>(`/dossier/people/requests/${asked.id}/corrections`, { place, row, field, value, reason }),
    onError: sayError,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dossier', 'people'] })
      choose(null)
      write('')
      type('')
    },
  })
  return (
    <form
      className="dossier-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) send.mutate(chosen)
      }}
    >
      <Field label={t('correct.which')} hint={chosen && t(chosen.beside ? 'correct.beside' : 'correct.changed')}>
        {({ id }) => (
          <Select
            id={id}
            showSearch
            optionFilterProp="label"
            value={place}
            options={told.map((each, value) => ({ value, label: `${each.place_name[language]} · ${each.field_name[language]}：${each.value}` }))}
            onChange={(at) => {
              choose(at)
              write(told[at]?.value ?? '')
            }}
          />
        )}
      </Field>
      {chosen && (
        <>
          <TextField optional label={t('correct.value')} hint={t('correct.value_hint')} value={value} onChange={write} />
          <TextField label={t('correct.reason')} placeholder={t('correct.reason_example')} value={reason} onChange={type} />
          <Button type="primary" htmlType="submit" loading={send.isPending} disabled={reason.trim().length < SHORTEST || value.trim() === chosen.value}>
            {t('correct.propose')}
          </Button>
        </>
      )}
    </form>
  )
}
