/** How far recognition is, what it asks, or how it is set up: one line above the recording. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useOwn } from '@/app/texts'
import type { Hearing, Replay, Speech } from '@/app/types'
import { clockText } from '@/components/num/elapsed'
import { useTexts } from '../texts'
import { useSpeechActions, type OnItsWay } from './useSpeech'
import './speech.css'

interface Props {
  show: string
  speech: Speech
  replay: Replay
  writes: boolean
  sending: OnItsWay | null
  /** Somebody gave it up: its end is no news. */
  onStop: () => void
}

export function HearingState({ show, speech, replay, writes, sending, onStop }: Props) {
  const t = useTexts()
  const own = useOwn()
  if (sending)
    return (
      <State share={sending.sent / sending.file.size} text={t('speech.sending', { file: sending.file.name })}>
        <Button size="small" onClick={sending.stop}>
          {t('speech.cancel')}
        </Button>
      </State>
    )
  if (speech.hearing) return <Heard show={show} hearing={speech.hearing} replay={replay} writes={writes} onStop={onStop} />
  if (!writes) return null
  if (speech.lacking) return replay.lines.length > 0 ? null : <p className="quiet-line speech-state">{own(speech.lacking)}</p>
  const told = [speech.elsewhere && t('speech.elsewhere', { host: speech.elsewhere }), speech.reads === 'wav' && t('speech.wav')]
  const lines = told.filter(Boolean)
  return lines.length > 0 ? <p className="quiet-line speech-state">{lines.join(' · ')}</p> : null
}

function Heard({ show, hearing, replay, writes, onStop }: Omit<Props, 'speech' | 'sending'> & { hearing: Hearing }) {
  const t = useTexts()
  const own = useOwn()
  const { take, again, giveUp } = useSpeechActions(show, onStop)
  const leave = (text: string) => (
    <Button size="small" loading={giveUp.isPending} onClick={() => giveUp.mutate()}>
      {text}
    </Button>
  )
  if (hearing.state === 'offered')
    return (
      <State text={t('speech.offered', { file: hearing.file, n: hearing.lines, old: replay.file })}>
        {writes && (
          <>
            <Button size="small" type="primary" loading={take.isPending} onClick={() => take.mutate()}>
              {t('speech.take')}
            </Button>
            {leave(t('speech.leave_it'))}
          </>
        )}
      </State>
    )
  if (hearing.state === 'failed')
    return (
      <State bad text={`${hearing.error ? own(hearing.error) : ''}${hearing.again && hearing.lines > 0 ? ` · ${t('speech.heard_until', { n: hearing.lines })}` : ''}`}>
        {writes && (
          <>
            {hearing.again && (
              <Button size="small" type="primary" loading={again.isPending} onClick={() => again.mutate()}>
                {t('speech.go_on')}
              </Button>
            )}
            {leave(t('speech.give_up'))}
          </>
        )}
      </State>
    )
  const share = hearing.done_ms !== null && hearing.total_ms ? hearing.done_ms / hearing.total_ms : undefined
  return (
    <State share={share} text={progressOf(hearing, t)} hint={t('speech.leave')}>
      {writes && leave(t('speech.cancel'))}
    </State>
  )
}

function progressOf(hearing: Hearing, t: ReturnType<typeof useTexts>): string {
  if (hearing.state === 'queued') return t('speech.queued', { file: hearing.file })
  if (hearing.done_ms === null) return t('speech.opening', { file: hearing.file })
  const done = clockText(hearing.done_ms / 1000, true)
  if (!hearing.total_ms) return t('speech.running_unknown', { file: hearing.file, done })
  return t('speech.running', { file: hearing.file, done, total: clockText(hearing.total_ms / 1000, true) })
}

interface StateProps {
  text: string
  hint?: string
  bad?: boolean
  /** 0 to 1; undefined where nobody knows. */
  share?: number
  children?: ReactNode
}

function State({ text, hint, bad = false, share, children }: StateProps) {
  const percent = share === undefined ? null : Math.min(100, Math.floor(share * 100))
  return (
    <div className={bad ? 'speech-state bad' : 'speech-state'} role={bad ? 'alert' : 'status'}>
      <p>
        {text}
        {percent !== null && <b className="num-text">{percent}%</b>}
        {hint && <span className="faint">{hint}</span>}
      </p>
      <span className="replay-sources">{children}</span>
      {percent !== null && <progress max={100} value={percent} aria-label={text} />}
    </div>
  )
}
