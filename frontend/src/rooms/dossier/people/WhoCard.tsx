/** Whom a request is about: hidden until somebody says why they look; each look stays listed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import type { PersonRequest, RevealedPerson } from '@/app/types'
import { Facts } from '@/components/Facts'
import { TextField } from '@/components/form/TextField'
import { dateTime } from '@/components/num/time'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'

export function WhoCard({ asked }: { asked: PersonRequest }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const [reason, type] = useState('')
  const look = useMutation({
    mutationFn: () => api.post<RevealedPerson>(`/dossier/people/requests/${asked.id}/reveal`, { reason }),
    onError: sayError,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['dossier', 'people'] }),
  })
  return (
    <div className="dossier-form">
      {look.data ? (
        <Facts wide facts={told(look.data, t)} />
      ) : (
        <>
          <TextField optional label={t('people.who')} hint={t('people.who_hint')} value={reason} onChange={type} />
          <Button disabled={reason.trim().length < 4} loading={look.isPending} onClick={() => look.mutate()}>
            {t('people.reveal')}
          </Button>
        </>
      )}
      <Looks asked={asked} />
    </div>
  )
}

function told(who: RevealedPerson, t: ReturnType<typeof useTexts>): [string, string][] {
  return [
    [t('people.ids'), who.ids.join(t('people.and'))],
    [t('people.names'), who.names.join(t('people.and'))],
    [t('people.note'), who.note],
  ]
}

function Looks({ asked }: { asked: PersonRequest }) {
  const t = useTexts()
  const zone = useSession().company.zone
  if (asked.reveals.length === 0) return null
  return (
    <ul className="dossier-looks faint" aria-label={t('people.looks')}>
      {asked.reveals.map((each) => (
        <li key={each.at}>{t('people.look', { by: each.by, at: dateTime(each.at, zone), reason: each.reason })}</li>
      ))}
    </ul>
  )
}
