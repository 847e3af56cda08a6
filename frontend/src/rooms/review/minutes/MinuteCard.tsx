/** The show minute by minute, on the show's own clock. */
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { Review, Show } from '@/app/types'
import { useTexts } from '../texts'
import { Curve } from './Curve'
import { framed } from './frame'
import { NoMinutes } from './NoMinutes'
import { shownIn, viewsOf, type View } from './views'

interface Props {
  show: Show
  minutes: Review['minutes']
  /** Told the minute that was pressed. */
  onMinute?: (at: string) => void
}

export function MinuteCard({ show, minutes, onMinute }: Props) {
  const t = useTexts()
  const [wanted, want] = useState<View>('trade')
  const points = useMemo(
    () => framed(minutes.points, show.started_at, show.ended_at),
    [minutes.points, show.started_at, show.ended_at],
  )
  const views = viewsOf(points)
  const view = views.includes(wanted) ? wanted : (views[0] ?? 'traffic')
  const shown = useMemo(() => shownIn(points, view), [points, view])
  if (points.length === 0) return <NoMinutes note={minutes.note} />
  const currency = Object.values(show.numbers).find((num) => num?.currency)?.currency ?? null
  const choice = views.length > 1 && (
    <Segmented<View>
      aria-label={t('minutes.view')}
      value={view}
      onChange={want}
      options={views.map((each) => ({ value: each, label: t(`minutes.${each}`) }))}
    />
  )
  return (
    <Curve
      points={points}
      shown={shown}
      currency={currency}
      choice={choice}
      onMinute={onMinute}
      note={minutes.note ?? (minutes.available ? null : t('minutes.orders_only'))}
    />
  )
}
