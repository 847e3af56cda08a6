/** What a row is of: a month, a show with its day, a product, a province. */
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import { useTexts } from '../texts'
import type { By } from './AfterBar'

export interface Called {
  id: string
  name: string
  day: string | null
  host: string
}

export function useRowName(by: By): (row: Called) => string {
  const t = useTexts()
  const platformName = usePlatformName()
  return (row) => {
    if (!row.id) return t(by === 'show' ? 'after.no_show' : 'after.unknown')
    return by === 'platform' ? platformName(row.id) : row.name || row.id
  }
}

export function NameCell({ row, by }: { row: Called; by: By }) {
  const can = useCan()
  const text = useRowName(by)(row)
  const opens = by === 'show' && row.day !== null && can('review.shows.read')
  return (
    <span className="clip" title={text}>
      {opens ? <Link to={`/review/shows/${row.id}`}>{text}</Link> : text}
      {by === 'show' && row.day && (
        <small className="after-day">
          {row.day} {row.host}
        </small>
      )}
    </span>
  )
}
