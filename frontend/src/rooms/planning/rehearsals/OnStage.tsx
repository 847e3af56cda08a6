/** The rehearsal that is running: what is on, for how long, what comes next; and what goes wrong, noted at once. */
import { Button, Checkbox, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Rehearsal } from '@/app/types/planning'
import { clockText } from '@/components/num/elapsed'
import { useTexts } from '../texts'
import type { RehearsalActs } from './useRehearsals'

interface Props {
  rehearsal: Rehearsal
  at: string
  may: boolean
  acts: RehearsalActs
}

export function OnStage({ rehearsal, at, may, acts }: Props) {
  const t = useTexts()
  const now = useServerNow(at)
  const lap = rehearsal.laps.at(-1)
  if (!lap) return null
  const gone = (now - Date.parse(lap.at)) / 1000
  const whole = (now - Date.parse(rehearsal.started_at)) / 1000
  return (
    <section className="rehearse-on" aria-label={t('rehearse.on', { n: rehearsal.number })}>
      <div className="rehearse-clock">
        <span>{t('rehearse.on', { n: rehearsal.number })}</span>
        <strong>{lap.title}</strong>
        <b role="timer" className={gone > lap.planned_s ? 'over' : undefined}>
          {clockText(Math.max(gone, 0))}
        </b>
        <span className="faint">
          {t('rehearse.planned', { time: clockText(lap.planned_s) })} · {t('rehearse.whole', { time: clockText(Math.max(whole, 0), true) })}
        </span>
      </div>
      {may && (
        <div className="rehearse-acts">
          <Button type="primary" size="large" autoFocus loading={acts.isPending} onClick={() => acts.mutate({ act: 'go', id: rehearsal.id })}>
            {rehearsal.next ? t('rehearse.next', { title: rehearsal.next.title }) : t('rehearse.finish')}
          </Button>
          {rehearsal.next && (
            <Button size="large" onClick={() => acts.mutate({ act: 'end', id: rehearsal.id })}>
              {t('rehearse.end')}
            </Button>
          )}
        </div>
      )}
      {may && <NewFinding key={rehearsal.id} rehearsal={rehearsal} segment={lap.segment} acts={acts} />}
    </section>
  )
}

function NewFinding({ rehearsal, segment, acts }: { rehearsal: Rehearsal; segment: string; acts: RehearsalActs }) {
  const t = useTexts()
  const [text, write] = useState('')
  const [owner, setOwner] = useState('')
  const [task, setTask] = useState(false)
  const send = () => {
    if (!text.trim()) return
    acts.mutate({ act: 'find', id: rehearsal.id, finding: { text: text.trim(), owner: owner.trim(), task, segment } }, { onSuccess: () => write('') })
  }
  return (
    <form
      className="rehearse-new"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Input size="medium" aria-label={t('rehearse.found')} placeholder={t('rehearse.found_hint')} maxLength={180} value={text} onChange={(event) => write(event.target.value)} />
      <Input size="medium" className="rehearse-owner" aria-label={t('rehearse.owner')} placeholder={t('rehearse.owner')} maxLength={60} value={owner} onChange={(event) => setOwner(event.target.value)} />
      <Checkbox checked={task} onChange={(event) => setTask(event.target.checked)}>
        {t('rehearse.task')}
      </Checkbox>
      <Button htmlType="submit" size="medium" disabled={!text.trim()}>
        {t('rehearse.note')}
      </Button>
    </form>
  )
}

/** The moment by the server's clock, each half second. */
function useServerNow(at: string): number {
  const ahead = useRef(0)
  const [now, setNow] = useState(() => Date.parse(at))
  useEffect(() => {
    ahead.current = Date.parse(at) - Date.now()
  }, [at])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + ahead.current), 500)
    return () => clearInterval(timer)
  }, [])
  return now
}
