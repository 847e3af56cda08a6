/** Festivals and the team's own days that last several: one bar across them, over the days of a week. */
import type { Band } from './days'

export interface Occasion {
  key: string
  first: string
  last: string
  word: string
  /** The team's own. */
  mine: boolean
}

export function Bands({ bands }: { bands: Band<Occasion>[] }) {
  if (bands.length === 0) return null
  return (
    <div role="row" className="calendar-bands">
      {bands.map(({ span, from, to, lane }) => (
        <span
          key={span.key + span.first}
          role="gridcell"
          aria-colspan={to - from + 1}
          className={span.mine ? 'calendar-band mine' : 'calendar-band'}
          style={{ gridColumn: `${from + 1} / ${to + 2}`, gridRow: lane + 1 }}
          data-tip={`${span.word} ${span.first.slice(5)} – ${span.last.slice(5)}`}
        >
          {span.word}
        </span>
      ))}
    </div>
  )
}
