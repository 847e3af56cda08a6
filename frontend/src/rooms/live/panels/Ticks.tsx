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
const MOST = 60

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
  const shown = marks.slice(-MOST).flatMap((mark) => {
    const share = along(mark, start, count)
    return share === null ? [] : [{ mark, share }]
  })
  const one = shown.find(({ mark }) => mark.id === opened)
  const said = (mark: Mark) => [clock(mark.at, zone), word('mark', mark.kind), mark.text, mark.by].filter(Boolean).join(' · ')
  return (
    <div className="live-ticks" style={{ left: EDGE.left, right: EDGE.right, bottom: EDGE.bottom }}>
      {shown.map(({ mark, share }) => (
        <button
          key={mark.id}
          type="button"
          className={`live-tick ${mark.kind}`}
          style={{ left: `${share * 100}%` }}
          data-tip={said(mark)}
          aria-label={said(mark)}
          onClick={() => open(opened === mark.id ? null : mark.id)}
        />
      ))}
      {one && (
        <p className="live-tick-said" role="status">
          {said(one.mark)}
          <button type="button" className="live-mini" onClick={() => open(null)} aria-label={t('close')}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}
