/** What happened, over the curve: quiet vertical ticks whose heads say it. */
import { useState } from 'react'
import { clock } from '@/components/num/time'
import { usePart } from '../stream/LiveProvider'
import { useTexts, useWord } from '../texts'
import type { Mark } from '../types'
import { EDGE } from './minuteOption'

interface Props {
  /** Epoch seconds of the first minute drawn, and how many are drawn. */
  start: number
  count: number
  zone: string
}

/** More would hide the curve. */
const MOST = 80
/** What only changed the plan or the sheet stands on the timeline, not on the curve. */
const QUIET = ['plan', 'rundown', 'shelf', 'insert', 'swap', 'rest', 'scene', 'scene_change']
/** Nearer than this part of the plot, ticks stand as one. */
const NEAR = 0.012

interface Tick {
  share: number
  marks: Mark[]
}

export function ticksOf(marks: Mark[], start: number, count: number): Tick[] {
  const ticks: Tick[] = []
  for (const mark of marks) {
    const share = QUIET.includes(mark.kind) ? null : along(mark, start, count)
    const last = ticks.at(-1)
    if (share === null) continue
    if (last && share - last.share < NEAR) last.marks.push(mark)
    else ticks.push({ share, marks: [mark] })
  }
  return ticks.slice(-MOST)
}

/** 0 to 1 along the plot; null outside of it. */
export function along(mark: Pick<Mark, 'at'>, start: number, count: number): number | null {
  if (count === 0) return null
  const minutes = (Date.parse(mark.at) / 1000 - start) / 60
  return minutes < 0 || minutes > count ? null : minutes / count
}

export function Ticks({ start, count, zone }: Props) {
  const t = useTexts()
  const word = useWord()
  const marks = usePart('marks') ?? []
  const [opened, open] = useState<string | null>(null)
  const shown = ticksOf(marks, start, count)
  const one = shown.find((tick) => tick.marks[0]?.id === opened)
  const line = (mark: Mark) => [clock(mark.at, zone), word('mark', mark.kind), mark.text, mark.by].filter(Boolean).join(' · ')
  const said = (tick: Tick) => tick.marks.map(line).join('\n')
  return (
    <div className="live-ticks" style={{ left: EDGE.left, right: EDGE.right, bottom: EDGE.bottom }}>
      {shown.map((tick) => {
        const [first] = tick.marks
        const bad = tick.marks.some((mark) => mark.kind.startsWith('incident'))
        return (
          <button
            key={first?.id}
            type="button"
            className={bad ? 'live-tick incident' : 'live-tick'}
            style={{ left: `${tick.share * 100}%` }}
            data-tip={said(tick)}
            aria-label={said(tick)}
            onClick={() => open(first && opened !== first.id ? first.id : null)}
          />
        )
      })}
      {one && (
        <p className="live-tick-said" role="status">
          {said(one)}
          <button type="button" className="live-mini" onClick={() => open(null)} aria-label={t('close')}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}
