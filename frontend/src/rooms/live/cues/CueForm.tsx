/** A word to one role, or to all: whom it is for, and what it says. */
import { Button, Input, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import { WordsNote } from '@/components/form/WordsNote'
import { layer } from '@/components/stillPage'
import { useRoom } from '../room/RoomContext'
import { ROLES } from '../room/views'
import { usePart } from '../stream/LiveProvider'
import { useTexts, useWord } from '../texts'

const TO = [...ROLES, 'all']

interface Props {
  onSent?: () => void
  /** In a panel: one line. */
  brief?: boolean
}

export function CueForm({ onSent, brief = false }: Props) {
  const t = useTexts()
  const { act, role } = useRoom()
  const [to, choose] = useState(role === 'host' ? 'controller' : 'host')
  const [text, type] = useState('')
  const sending = useRef(false)
  const send = async () => {
    if (!text.trim() || sending.current) return
    sending.current = true
    const sent = await act('cues', { to, text: text.trim() })
    sending.current = false
    if (!sent) return
    type('')
    onSent?.()
  }
  const whom = <Whom to={to} brief={brief} onChoose={choose} />
  return (
    <form
      className={brief ? 'live-cue-form' : 'live-form'}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {brief && whom}
      <Input
        value={text}
        maxLength={200}
        autoFocus={!brief}
        aria-label={t('cues.say')}
        placeholder={t('cues.say')}
        onChange={(event) => type(event.target.value)}
      />
      {!brief && whom}
      <Button type={brief ? 'default' : 'primary'} htmlType="submit" disabled={!text.trim()}>
        {t('cues.send')}
      </Button>
      <WordsNote text={text} />
      <Nobody role={to} />
    </form>
  )
}

interface WhomProps {
  to: string
  brief: boolean
  onChoose: (to: string) => void
}

function Whom({ to, brief, onChoose }: WhomProps) {
  const t = useTexts()
  const word = useWord()
  const options = TO.map((each) => ({ value: each, label: word('role', each) }))
  if (!brief)
    return (
      <Radio.Group
        aria-label={t('cues.whom')}
        value={to}
        options={options}
        onChange={(event) => onChoose(String(event.target.value))}
      />
    )
  return (
    <Select
      aria-label={t('cues.whom')}
      getPopupContainer={layer}
      popupMatchSelectWidth={false}
      value={to}
      options={options}
      onChange={onChoose}
    />
  )
}

/** Nobody looks at the room as that: the word waits. */
function Nobody({ role }: { role: string }) {
  const t = useTexts()
  const word = useWord()
  const people = usePart('people') ?? []
  if (role === 'all' || people.some((each) => each.role === role)) return null
  return <small className="faint live-cue-nobody">{t('cues.nobody', { role: word('role', role) })}</small>
}
