/** 回放对齐: the recording and what was said in it, on the clock of the curves. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useCan } from '@/app/session'
import { Card } from '@/components/Card'
import { HearButton } from '../speech/HearButton'
import { HearingState } from '../speech/HearingState'
import { useHandIn, useSpeech } from '../speech/useSpeech'
import { useTexts } from '../texts'
import { Lines } from './Lines'
import { inRecording, lineAt } from './moments'
import { Sources } from './Sources'
import { useReplay } from './useReplay'
import './replay.css'

interface Props {
  show: string
  /** A moment of the wall's clock to go to; a new object each time it is asked for. */
  wanted: { at: string } | null
}

export function ReplayCard({ show, wanted }: Props) {
  const t = useTexts()
  const writes = useCan()('review.notes.write')
  const { data } = useReplay(show)
  const { speech, stopped } = useSpeech(show)
  const { sending, handIn } = useHandIn(show)
  const [file, setFile] = useState<File | null>(null)
  const [given, give] = useState<File | null>(null)
  const [own, setOwn] = useState<string | null>(null)
  const [second, setSecond] = useState<number | null>(null)
  const [unplayed, fail] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => () => (own ? URL.revokeObjectURL(own) : undefined), [own])
  useEffect(() => {
    if (!wanted || !data?.started_at) return
    const at = inRecording(wanted.at, data.started_at, data.offset_ms)
    setSecond(at)
    playFrom(video.current, at)
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted, data?.started_at, data?.offset_ms])
  if (!data || (!writes && !data.link && data.lines.length === 0)) return null
  const source = own ?? (data.link || null)
  const play = (chosen: File | null) => {
    setFile(chosen)
    setOwn(chosen && URL.createObjectURL(chosen))
  }
  const go = (ms: number) => {
    setSecond(ms / 1000)
    playFrom(video.current, ms / 1000)
  }
  const listen = (chosen: File) => {
    if (chosen !== file) play(chosen)
    give(chosen)
    void handIn(chosen)
  }
  const sources = (
    <Sources show={show} replay={data} writes={writes} onFile={play}>
      {writes && speech && <HearButton speech={speech} replay={data} file={file} busy={sending !== null} onFile={listen} />}
    </Sources>
  )
  return (
    <Card title={t('replay.title')} extra={sources}>
      {speech && <HearingState show={show} speech={speech} replay={data} writes={writes} sending={sending} onStop={stopped} />}
      <div className="replay" ref={box}>
        {source && source === unplayed ? (
          <p className="quiet-line" role="alert">
            {t(own ? 'replay.unplayed_file' : 'replay.unplayed_link')}
          </p>
        ) : source ? (
          <video
            ref={video}
            src={source}
            controls
            preload="metadata"
            aria-label={t('replay.title')}
            onError={() => fail(source)}
            onTimeUpdate={(event) => setSecond(event.currentTarget.currentTime)}
          />
        ) : (
          <p className="quiet-line">{t('replay.no_recording')}</p>
        )}
        {data.lines.length > 0 ? (
          <div>
            {data.engine && data.origin === 'file' && <p className="quiet-line">{t('speech.by', { engine: data.engine })}</p>}
            {data.origin === 'live' && <p className="quiet-line">{t('replay.live', { who: data.tellers.join('、') })}</p>}
            <Lines replay={data} now={second === null ? -1 : lineAt(data.lines, second)} onGo={go} />
          </div>
        ) : (
          <p className="quiet-line">{t('replay.no_words')}</p>
        )}
      </div>
      {own && (
        <p className="quiet-line">
          {t(file === given ? 'replay.local_given' : 'replay.local')}{' '}
          <Button type="link" onClick={() => play(null)}>
            {t('replay.close')}
          </Button>
        </p>
      )}
    </Card>
  )
}

/** What can't be played says so by an error of its own. */
function playFrom(video: HTMLVideoElement | null, second: number) {
  if (!video) return
  video.currentTime = Math.max(0, second)
  video.play().catch(() => undefined)
}
