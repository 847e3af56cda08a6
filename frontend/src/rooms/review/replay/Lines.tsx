/** What was said: the line of this second is marked, a press goes to it, what the law objects to is underlined. */
import { Fragment, useEffect, useRef, useState } from 'react'
import { useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Replay, SpokenLine } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { onTheWall } from './moments'
import { stretches } from './stretches'

interface Props {
  replay: Replay
  now: number
  onGo: (ms: number) => void
}

/** Only the lines around the marked one are drawn: a long show has thousands. */
const AROUND = 150

export function Lines({ replay, now, onGo }: Props) {
  const t = useTexts()
  const zone = useSession().company.zone
  const list = useRef<HTMLOListElement>(null)
  const [objected, only] = useState(false)
  const first = Math.max(0, now - AROUND)
  const rows = replay.lines.map((line, place) => ({ line, place }))
  const found = rows.filter(({ line }) => line.findings.length > 0)
  const shown = objected ? found : rows.slice(first, first + 2 * AROUND)
  useEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (marked && list.current) list.current.scrollTop = marked.offsetTop - list.current.clientHeight / 3
  }, [now, objected])
  return (
    <div className="replay-words">
      {found.length > 0 && (
        <button type="button" className="replay-found" aria-pressed={objected} onClick={() => only(!objected)}>
          {t(objected ? 'replay.all_lines' : 'replay.found', { n: found.length })}
        </button>
      )}
      <ol ref={list}>
        {shown.map(({ line, place }) => (
          <li key={place} aria-current={place === now || undefined}>
            <button type="button" onClick={() => onGo(line.start_ms)}>
              <time>{replay.started_at ? dateTime(onTheWall(line.start_ms, replay.started_at, replay.offset_ms), zone, true).slice(11) : ''}</time>
              <Spoken line={line} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Spoken({ line }: { line: SpokenLine }) {
  const own = useOwn()
  const t = useTexts()
  return (
    <span>
      {stretches(line).map(({ text, finding, unsure }, place) => {
        const said = unsure ? (
          <span className="unsure" data-tip={finding ? undefined : t('speech.unsure')}>
            {text}
          </span>
        ) : (
          text
        )
        return finding ? (
          <mark key={place} className={finding.severity} data-tip={`${finding.law} · ${own(finding.suggestion)}`}>
            {said}
          </mark>
        ) : (
          <Fragment key={place}>{said}</Fragment>
        )
      })}
    </span>
  )
}
