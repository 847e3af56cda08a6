/** Corrections of one request: masked, with who said so and who confirmed it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { PersonCorrection, PersonRequest } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'

const TONE = { waiting: 'warn', done: 'ok', turned_down: undefined } as const

export function CorrectionList({ asked }: { asked: PersonRequest }) {
  const t = useTexts()
  if (asked.corrections.length === 0) return null
  return (
    <ul className="dossier-corrections" aria-label={t('correct.title')}>
      {asked.corrections.map((each) => (
        <Line key={each.id} correction={each} />
      ))}
    </ul>
  )
}

function Line({ correction }: { correction: PersonCorrection }) {
  const t = useTexts()
  const language = useLanguage()
  const { company } = useSession()
  const may = useCan()('dossier.people.write')
  const at = dateTime(correction.at, company.zone)
  return (
    <li>
      <p>
        <Tag tone={TONE[correction.state]}>{t(`correct.state.${correction.state}`)}</Tag> {correction.place_name[language]} ·{' '}
        {correction.field_name[language]}
      </p>
      <p>
        <del>{correction.masked_before || t('correct.empty')}</del> → <ins>{correction.masked_after || t('correct.empty')}</ins>
        {correction.beside && <small className="faint"> {t('correct.kept')}</small>}
      </p>
      <small className="faint">
        {t('correct.by', { by: correction.by, at, reason: correction.reason })}
        {correction.settled_by && ` ${t('correct.settled', { by: correction.settled_by })}`}
      </small>
      {may && correction.state === 'waiting' && <Settle id={correction.id} />}
    </li>
  )
}

function Settle({ id }: { id: string }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const settle = useMutation({
    mutationFn: (agreed: boolean) => api.post<PersonRequest>(`/dossier/people/corrections/${id}/settle`, { agreed }),
    onError: sayError,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['dossier', 'people'] }),
  })
  return (
    <span className="dossier-bar">
      <Button size="small" type="primary" loading={settle.isPending} onClick={() => settle.mutate(true)}>
        {t('correct.agree')}
      </Button>
      <Button size="small" loading={settle.isPending} onClick={() => settle.mutate(false)}>
        {t('correct.refuse')}
      </Button>
    </span>
  )
}
