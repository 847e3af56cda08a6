/** What opens over the room by one key. */
import { Button, Input, Radio } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { CueForm } from '../cues/CueForm'
import { segmentsOf } from '../list/paste'
import { Key } from '../panels/Panel'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { COMMANDS, isOpen, onShelf } from './commands'
import { RoomDialog } from './RoomDialog'
import { useRoom } from './RoomContext'

interface Props {
  onClose: () => void
}

/** A form that is sent once, and closes when the server took it. */
function Sent({ onSend, label, ok, onClose, children }: Props & { onSend: () => Promise<boolean>; label: string; ok: boolean; children: ReactNode }) {
  const busy = useRef(false)
  const send = async () => {
    if (busy.current || !ok) return
    busy.current = true
    const taken = await onSend()
    busy.current = false
    if (taken) onClose()
  }
  return (
    <form
      className="live-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {children}
      <Button type="primary" htmlType="submit" disabled={!ok}>
        {label}
      </Button>
    </form>
  )
}

export function HelpDialog({ onClose }: Props) {
  const t = useTexts()
  const { may, over } = useRoom()
  return (
    <RoomDialog title={t('help.title')} onClose={onClose} wide>
      <dl className="live-help">
        {COMMANDS.filter((each) => isOpen(each.id, over) && (!each.verb || may(each.verb))).map((each) => (
          <div key={each.id}>
            <dt>
              <kbd>{each.key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`help.${each.id}`)}</dd>
          </div>
        ))}
        {may('run') && (
          <div>
            <dt>
              <kbd>1</kbd>–<kbd>9</kbd>
            </dt>
            <dd>{t('help.places')}</dd>
          </div>
        )}
        <div>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>{t('help.tab')}</dd>
        </div>
      </dl>
    </RoomDialog>
  )
}

const MARKS = ['note', 'benefit', 'incident', 'host', 'sold_out', 'traffic'] as const

export function MarkDialog({ onClose }: Props) {
  const t = useTexts()
  const { act } = useRoom()
  const [kind, setKind] = useState<string>('note')
  const [text, type] = useState('')
  return (
    <RoomDialog title={t('mark.title')} onClose={onClose}>
      <Sent onClose={onClose} ok label={t('mark.send')} onSend={() => act('marks', { kind, text: text.trim() })}>
        <Input
          autoFocus
          value={text}
          maxLength={200}
          aria-label={t('mark.text')}
          placeholder={t('mark.text')}
          onChange={(event) => type(event.target.value)}
        />
        <Radio.Group
          aria-label={t('mark.kind')}
          value={kind}
          onChange={(event) => setKind(String(event.target.value))}
          options={MARKS.map((each) => ({ value: each, label: t(`mark.${each}`) }))}
        />
      </Sent>
    </RoomDialog>
  )
}

export function CueDialog({ onClose }: Props) {
  const t = useTexts()
  return (
    <RoomDialog title={t('cues.write')} onClose={onClose}>
      <CueForm onSent={onClose} />
    </RoomDialog>
  )
}

export function EndDialog({ onClose }: Props) {
  const t = useTexts()
  const { act } = useRoom()
  const waiting = (usePart('segments') ?? []).filter((each) => each.state === 'waiting').length
  return (
    <RoomDialog title={t('end.title')} onClose={onClose}>
      <p className="live-said">{waiting > 0 ? t('end.left', { n: waiting }) : t('end.text')}</p>
      <div className="live-buttons">
        <Button autoFocus onClick={onClose}>
          {t('end.no')}
        </Button>
        <Button danger type="primary" onClick={() => void act('end').then((taken) => taken && onClose())}>
          {t('end.yes')}
        </Button>
      </div>
    </RoomDialog>
  )
}

export function HandoverDialog({ onClose }: Props) {
  const t = useTexts()
  const { act } = useRoom()
  const host = usePart('run')?.host ?? ''
  const [name, type] = useState('')
  return (
    <RoomDialog title={t('handover.title')} onClose={onClose}>
      <Sent
        onClose={onClose}
        ok={name.trim() !== ''}
        label={t('handover.send')}
        onSend={() => act('handover', { host: name.trim() })}
      >
        <TextField
          autoFocus
          label={t('handover.next')}
          hint={host ? t('handover.hint', { host }) : undefined}
          value={name}
          onChange={type}
        />
      </Sent>
    </RoomDialog>
  )
}

export function InsertDialog({ onClose }: Props) {
  const t = useTexts()
  const { act } = useRoom()
  const run = usePart('run')
  const [text, type] = useState('')
  const read = segmentsOf(text, run?.currency ?? 'CNY')
  const several = read.length > 1
  const send = () =>
    several ? act('segments', { segments: read }, 'put') : act('segments', read[0])
  return (
    <RoomDialog title={t('insert.title')} onClose={onClose} wide>
      <Sent onClose={onClose} ok={read.length > 0} label={t(several ? 'insert.all' : 'insert.one')} onSend={send}>
        <Input.TextArea
          autoFocus
          rows={6}
          value={text}
          aria-label={t('insert.text')}
          placeholder={t('insert.example')}
          onChange={(event) => type(event.target.value)}
        />
        <WordsNote text={text} />
        <small className="faint">{several ? t('insert.replaces', { n: read.length }) : t('insert.hint')}</small>
      </Sent>
    </RoomDialog>
  )
}

export function PitchDialog({ onClose }: Props) {
  const t = useTexts()
  const { act } = useRoom()
  const on = onShelf(usePart('products') ?? [])
  const pick = (product: string) =>
    void act(`shelf/${encodeURIComponent(product)}/pitch`).then((taken) => taken && onClose())
  return (
    <RoomDialog title={t('pitch.title')} onClose={onClose}>
      {on.length === 0 ? (
        <p className="live-said">{t('pitch.none')}</p>
      ) : (
        <ul
          className="live-pitches"
          onKeyDown={(event) => {
            const each = on[Number(event.key) - 1]
            if (each) pick(each.product)
          }}
        >
          {on.map((each, index) => (
            <li key={each.product}>
              <button type="button" autoFocus={index === 0} onClick={() => pick(each.product)}>
                <Key>{index < 9 ? String(index + 1) : '·'}</Key>
                <span className="clip">{each.name || each.product}</span>
                {each.pitching && <small className="accent-text">{t('shelf.pitching')}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </RoomDialog>
  )
}
