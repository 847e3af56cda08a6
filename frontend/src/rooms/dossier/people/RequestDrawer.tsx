/** One request: where the person stands, erased from all of it, answered or refused. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { FoundPerson, PersonRequest } from '@/app/types'
import { Facts } from '@/components/Facts'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError } from '@/components/Toast'
import { useNameOf, useTexts } from '../texts'
import { CopyButton } from './CopyButton'
import { CorrectionList } from './CorrectionList'
import { Corrections } from './Corrections'
import { RequestState } from './PeoplePage'
import { WhoCard } from './WhoCard'

export default function RequestDrawer({ asked, onClose }: { asked: PersonRequest | undefined; onClose: () => void }) {
  const t = useTexts()
  const may = useCan()('dossier.people.write')
  const kindName = useNameOf('request')
  if (!asked) return null
  return (
    <SideDrawer open title={kindName(asked.kind)} size={480} onClose={onClose}>
      <Facts
        wide
        facts={[
          [t('col.state'), <RequestState asked={asked} />],
          [t('people.due'), asked.due_on],
          [t('people.answer'), asked.answer],
        ]}
      />
      <Found found={asked.found} />
      {asked.state !== 'open' && <CorrectionList asked={asked} />}
      {may && asked.state === 'open' && (
        <>
          <WhoCard asked={asked} />
          <Acts asked={asked} />
        </>
      )}
    </SideDrawer>
  )
}

function Found({ found }: { found: FoundPerson[] }) {
  const t = useTexts()
  const language = useLanguage()
  if (found.length === 0) return null
  return <Facts facts={found.map((each) => [each.name[language], t('people.rows', { n: each.rows })])} />
}

function Acts({ asked }: { asked: PersonRequest }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const [answer, type] = useState('')
  const path = `/dossier/people/requests/${asked.id}`
  const onSuccess = () => void client.invalidateQueries({ queryKey: ['dossier', 'people'] })
  const trace = useMutation({ mutationFn: () => api.post<FoundPerson[]>(`${path}/trace`), onError: sayError })
  const erase = useMutation({ mutationFn: () => api.post<PersonRequest>(`${path}/erase`), onError: sayError, onSuccess })
  const close = useMutation({
    mutationFn: (refused: boolean) => api.post<PersonRequest>(`${path}/close`, { refused, answer }),
    onError: sayError,
    onSuccess,
  })
  return (
    <div className="dossier-form">
      <Button loading={trace.isPending} onClick={() => trace.mutate()}>
        {t('people.trace')}
      </Button>
      {trace.data && (trace.data.length ? <Found found={trace.data} /> : <p>{t('people.nowhere')}</p>)}
      {asked.kind === 'access' && <CopyButton id={asked.id} />}
      {asked.kind === 'correct' && <Corrections asked={asked} />}
      {asked.kind === 'delete' && (
        <>
          <p className="faint">{t('people.erase_hint')}</p>
          <Popconfirm title={t('people.erase_sure')} onConfirm={() => erase.mutate()}>
            <Button danger loading={erase.isPending}>
              {t('people.erase')}
            </Button>
          </Popconfirm>
        </>
      )}
      <TextField optional label={t('people.answer')} value={answer} onChange={type} />
      <span className="dossier-bar">
        <Button disabled={!answer.trim()} loading={close.isPending} onClick={() => close.mutate(false)}>
          {t('people.close')}
        </Button>
        <Button disabled={!answer.trim()} loading={close.isPending} onClick={() => close.mutate(true)}>
          {t('people.refuse')}
        </Button>
      </span>
    </div>
  )
}
