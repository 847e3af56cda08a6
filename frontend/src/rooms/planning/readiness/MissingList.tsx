/** What holds the show back, each with the way to where it is put right. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import type { NotReady } from '@/app/types/planning'
import { placeOf } from './places'

export function MissingList({ plan, missing }: { plan: string; missing: NotReady[] }) {
  const language = useLanguage()
  if (missing.length === 0) return null
  return (
    <ul className="ready-missing">
      {missing.map((each) => (
        <li key={each.key}>
          <Link to={placeOf(plan, each.key, each.tab)}>{each[language]}</Link>
        </li>
      ))}
    </ul>
  )
}
