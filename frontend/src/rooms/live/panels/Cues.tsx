/** 提示: from the desk to the host, and whether it was seen. */
import { Button, Input } from 'antd'
import { memo, useRef, useState } from 'react'
import { useSession } from '@/app/session'
import { WordsNote } from '@/components/form/WordsNote'
import { Tag } from '@/components/Tag'
import { clock } from '@/components/num/time'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts, useWord } from '../texts'
import type { Cue } from '../types'
import { Nothing, Panel } from './Panel'

const NONE: Cue[] = []

/** The newest first, those still waiting to be seen before them. */
export function inOrder(cues: Cue[]): Cue[] {
  return [...cues].sort((a, b) => Number(Boolean(a.seen_at)) - Number(Boolean(b.seen_at)) || b.at.localeCompare(a.at))
}

export const Cues = memo(function Cues({ big = false }: { big?: boolean }) {
  const t = useTexts()
  const cues = usePart('cues') ?? NONE
  const { may, over } = useRoom()
  const unseen = cues.filter((each) => !each.seen_at).length
  return (
    <Panel
      title={t('cues.title')}
      note={unseen > 0 && !over ? t('cues.unseen', { n: unseen }) : undefined}
      className={big ? 'live-cues big' : 'live-cues'}
    >
      {may('answer') && !big && !over && <CueForm />}
      {cues.length === 0 ? (
        <Nothing text={t(over ? 'cues.none_over' : big ? 'cues.none_host' : 'cues.none')} />
      ) : (
        <ul>
          {inOrder(cues).map((cue) => (
            <CueLine key={cue.id} cue={cue} big={big} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

function CueLine({ cue, big }: { cue: Cue; big: boolean }) {
  const t = useTexts()
  const word = useWord()
  const { act, over } = useRoom()
  const zone = useSession().company.zone
  return (
    <li className={cue.seen_at ? 'seen' : 'unseen'}>
      <p>{cue.text}</p>
      <small className="faint">
        {clock(cue.at, zone)} {cue.by}
        {!big && cue.to && ` → ${word('role', cue.to)}`}
      </small>
      {cue.seen_at ? (
        <Tag tone="ok" tip={`${cue.seen_by ?? ''} ${clock(cue.seen_at, zone)}`}>
          {t('cues.seen')}
        </Tag>
      ) : over ? null : big ? (
        <Button type="primary" size="large" onClick={() => void act(`cues/${cue.id}/seen`)}>
          {t('cues.see')}
        </Button>
      ) : (
        <Tag tone="warn">{t('cues.waiting')}</Tag>
      )}
    </li>
  )
}

export function CueForm({ onSent, autoFocus }: { onSent?: () => void; autoFocus?: boolean }) {
  const t = useTexts()
  const { act } = useRoom()
  const [text, type] = useState('')
  const sending = useRef(false)
  const send = async () => {
    if (!text.trim() || sending.current) return
    sending.current = true
    const sent = await act('cues', { to: 'host', text: text.trim() })
    sending.current = false
    if (!sent) return
    type('')
    onSent?.()
  }
  return (
    <form
      className="live-cue-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Input
        value={text}
        maxLength={200}
        autoFocus={autoFocus}
        aria-label={t('cues.say')}
        placeholder={t('cues.say')}
        onChange={(event) => type(event.target.value)}
      />
      <Button type={onSent ? 'primary' : 'default'} htmlType="submit" disabled={!text.trim()}>
        {t('cues.send')}
      </Button>
      <WordsNote text={text} />
    </form>
  )
}
