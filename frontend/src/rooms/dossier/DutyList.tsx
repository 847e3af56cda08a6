/** Each duty with its article, how it stands, who did it and when, and what to do about it. */
import { Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import type { Dossier, Duty } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Tag, type Tone } from '@/components/Tag'
import { useSayError } from '@/components/Toast'
import { useNameOf, useTexts } from './texts'

const NewPaper = lazy(() => import('./papers/NewPaper'))
const TONES: Record<Duty['state'], Tone> = { done: 'ok', missing: 'bad', due: 'warn', not_applicable: 'plain' }
/** Whom the papers of a duty are about. */
const ABOUT: Record<string, string> = { seller: 'supplier', product_papers: 'product', host: 'host', price: 'product' }

/** Names that a line says; the rest are counted, and told when it is pointed at. */
const NAMED = 6

export function DutyList({ dossier }: { dossier: Dossier }) {
  const [wanted, want] = useState<{ about: string; name: string } | null>(null)
  return (
    <ol className="duties">
      {dossier.duties.map((duty) => (
        <Line key={duty.key} duty={duty} dossier={dossier} onPaper={(about, name) => want({ about, name })} />
      ))}
      <Suspense fallback={null}>{wanted && <NewPaper {...wanted} onClose={() => want(null)} />}</Suspense>
    </ol>
  )
}

interface Props {
  duty: Duty
  dossier: Dossier
  onPaper: (about: string, name: string) => void
}

function Line({ duty, dossier, onPaper }: Props) {
  const t = useTexts()
  const can = useCan()
  const dutyName = useNameOf('duty')
  const [signing, sign] = useState(false)
  const about = ABOUT[duty.key]
  const whole = duty.people < 2 ? Boolean(duty.by) : Boolean(duty.second_by)
  const open = duty.state === 'missing' || duty.state === 'due'
  const mine = can('dossier.cases.write') && open && duty.people > 0 && !whole
  return (
    <li className={open ? 'duty open' : 'duty'}>
      <Tag tone={TONES[duty.state]}>{t(`state.${duty.state}`)}</Tag>
      <div>
        <strong>{dutyName(duty.key)}</strong> {duty.people > 1 && <small className="faint">{t('needs_two')}</small>}
        <p className="faint">
          {duty.law}
          {duty.platform && ` · ${t('duty.platform')}`}
        </p>
        <Lacking duty={duty} />
        {signing && <SignLine duty={duty} dossier={dossier} onDone={() => sign(false)} />}
      </div>
      <Said duty={duty} />
      <span className="duty-acts">
        {mine && !signing && (
          <Button size="small" onClick={() => sign(true)}>
            {t(duty.by ? 'confirm' : 'sign')}
          </Button>
        )}
        {open && about && duty.lacking.some(Boolean) && can('dossier.papers.write') && (
          <Button
            size="small"
            onClick={() => onPaper(about, duty.lacking.find((each) => each && each !== 'price_basis') ?? '')}
          >
            {t('add_paper')}
          </Button>
        )}
      </span>
    </li>
  )
}

function Lacking({ duty }: { duty: Duty }) {
  const t = useTexts()
  if (duty.lacking.length === 0) return null
  if (duty.lacking.every((each) => each === '')) return <p className="duty-lacking">{t('lacking.unnamed')}</p>
  const all = duty.lacking.map((each) => (each === 'price_basis' ? t('lacking.price_basis') : each))
  const names = all.slice(0, NAMED).join(t('comma'))
  const more = all.length - NAMED
  return (
    <p className="duty-lacking" data-tip={more > 0 ? all.join(t('comma')) : undefined}>
      {t('lacking', { names: more > 0 ? t('lacking.and_more', { names, n: all.length, more }) : names })}
    </p>
  )
}

function Said({ duty }: { duty: Duty }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <div className="duty-said">
      {duty.by && duty.at && <span>{t('signed', { name: duty.by, at: dateTime(duty.at, zone) })}</span>}
      {duty.second_by && duty.second_at && (
        <span>{t('second', { name: duty.second_by, at: dateTime(duty.second_at, zone) })}</span>
      )}
      {duty.by && duty.people > 1 && !duty.second_by && <span>{t('wait_second')}</span>}
      {duty.text && <span className="faint">{duty.text}</span>}
      {duty.late && <Tag tone="warn">{t('late')}</Tag>}
      {duty.count !== null && duty.count > 0 && <span>{t('count', { n: duty.count })}</span>}
      {duty.until && <span>{t('until', { at: dateTime(duty.until, zone).slice(0, 10) })}</span>}
    </div>
  )
}

function SignLine({ duty, dossier, onDone }: { duty: Duty; dossier: Dossier; onDone: () => void }) {
  const t = useTexts()
  const client = useQueryClient()
  const sayError = useSayError()
  const [text, type] = useState('')
  const send = useMutation({
    mutationFn: () => api.post<Dossier>(`/dossier/cases/${dossier.id}/duties/${duty.key}/sign`, { text }),
    onError: sayError,
    onSuccess: (now) => {
      client.setQueryData(['dossier', 'case', dossier.id], now)
      void client.invalidateQueries({ queryKey: ['dossier', 'cases'] })
      onDone()
    },
  })
  return (
    <form
      className="dossier-bar"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) send.mutate()
      }}
    >
      <Input
        autoFocus
        size="small"
        value={text}
        maxLength={500}
        aria-label={t('sign.text')}
        placeholder={t('sign.text')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button size="small" type="primary" htmlType="submit" loading={send.isPending} disabled={!text.trim()}>
        {t(duty.by ? 'confirm' : 'sign')}
      </Button>
      <Button size="small" onClick={onDone}>
        {t('cancel')}
      </Button>
    </form>
  )
}
