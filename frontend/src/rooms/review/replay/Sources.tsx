/** Which recording, which transcript, and by how much the recording is shifted against the show. */
import { Button, Input, Popover } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { Replay } from '@/app/types'
import { clockText } from '@/components/num/elapsed'
import { useTexts } from '../texts'
import { offsetOf } from './moments'
import { useReplayActions } from './useReplay'

interface Props {
  show: string
  replay: Replay
  writes: boolean
  onFile: (file: File) => void
  /** What else may be done with a recording. */
  children?: ReactNode
}

export function Sources({ show, replay, writes, onFile, children }: Props) {
  const t = useTexts()
  const video = useRef<HTMLInputElement>(null)
  const words = useRef<HTMLInputElement>(null)
  const { say } = useReplayActions(show)
  const read = async (file: File | undefined) => {
    if (file) say.mutate({ file: file.name, text: await file.text() })
  }
  return (
    <span className="replay-sources">
      <input ref={video} type="file" accept="video/*,audio/*,.flv,.mkv,.ts" hidden aria-hidden="true" tabIndex={-1} onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }} />
      <Button onClick={() => video.current?.click()} data-tip={t('replay.file_hint')}>
        {t('replay.file')}
      </Button>
      {children}
      {writes && (
        <>
          <input ref={words} type="file" accept=".srt,.vtt,.txt,text/plain" hidden aria-hidden="true" tabIndex={-1} onChange={(event) => {
              void read(event.target.files?.[0])
              event.target.value = ''
            }} />
          <Button loading={say.isPending} onClick={() => words.current?.click()} data-tip={t('replay.words_hint')}>
            {t(replay.file ? 'replay.words_again' : 'replay.words')}
          </Button>
          <Popover trigger="click" placement="bottomRight" content={<PlaceForm show={show} replay={replay} />}>
            <Button>{t('replay.align')}</Button>
          </Popover>
        </>
      )}
    </span>
  )
}

function PlaceForm({ show, replay }: { show: string; replay: Replay }) {
  const t = useTexts()
  const { place, remove } = useReplayActions(show)
  const [link, setLink] = useState(replay.link)
  const [offset, setOffset] = useState(clockText(replay.offset_ms / 1000))
  const ms = offsetOf(offset)
  return (
    <form
      className="replay-place"
      onSubmit={(event) => {
        event.preventDefault()
        if (ms !== null) place.mutate({ link: link.trim(), offset_ms: ms })
      }}
    >
      <label>
        {t('replay.link')}
        <Input value={link} maxLength={1000} placeholder="https://" onChange={(event) => setLink(event.target.value)} />
      </label>
      <label>
        {t('replay.offset')}
        <Input
          value={offset}
          status={ms === null ? 'error' : ''}
          aria-invalid={ms === null}
          onChange={(event) => setOffset(event.target.value)}
        />
        <small className="faint">{t('replay.offset_hint')}</small>
      </label>
      <span className="replay-sources">
        <Button htmlType="submit" type="primary" disabled={ms === null} loading={place.isPending}>
          {t('notes.save')}
        </Button>
        {(replay.link || replay.file) && (
          <Button type="text" danger onClick={() => remove.mutate()}>
            {t('replay.remove')}
          </Button>
        )}
      </span>
    </form>
  )
}
