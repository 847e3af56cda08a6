/** The shows to come in a room, and where two want it at once. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { duration } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { useStudio } from './useStudios'

export function ShowsOf({ studio }: { studio: string }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const { data } = useStudio(studio)
  if (!data) return <Block height={64} />
  return (
    <section className="studio-shows">
      <h3>{t('studios.shows', { n: data.shows.length })}</h3>
      {data.shows.length === 0 && <p className="faint">{t('studios.no_shows')}</p>}
      <ul>
        {data.shows.map((each) => (
          <li key={each.plan}>
            <Link to={`/planning/plans/${each.plan}`}>{each.title}</Link>
            <small className="faint">
              {dateTime(each.planned_at, zone)} · {duration(each.planned_s, language)} · {each.account_name}
            </small>
            {each.clashes.length > 0 && <Tag tone="bad">{t('studios.clash', { names: each.clashes.join('、') })}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
