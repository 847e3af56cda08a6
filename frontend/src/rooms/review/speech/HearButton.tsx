/** 识别语音: the recording that plays, or one that is chosen now, becomes a transcript. */
import { Button } from 'antd'
import { useRef } from 'react'
import type { Replay, Speech } from '@/app/types'
import { useTexts } from '../texts'
import { isOpen } from './useSpeech'

interface Props {
  speech: Speech
  replay: Replay
  file: File | null
  busy: boolean
  onFile: (file: File) => void
}

const ANY = 'video/*,audio/*,.flv,.mkv,.ts'

export function HearButton({ speech, replay, file, busy, onFile }: Props) {
  const t = useTexts()
  const input = useRef<HTMLInputElement>(null)
  if (speech.lacking) return null
  const again = replay.origin === 'file'
  const imported = again && !replay.engine
  return (
    <>
      <input ref={input} type="file" accept={speech.reads === 'any' ? ANY : '.wav'} hidden aria-hidden="true" tabIndex={-1} onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) onFile(chosen)
          event.target.value = ''
        }} />
      <Button
        type={again ? 'default' : 'primary'}
        loading={busy}
        disabled={isOpen(speech)}
        data-tip={t(imported ? 'speech.hint_again' : 'speech.hint')}
        onClick={() => (file ? onFile(file) : input.current?.click())}
      >
        {t(again ? 'speech.again' : 'speech.start')}
      </Button>
    </>
  )
}
