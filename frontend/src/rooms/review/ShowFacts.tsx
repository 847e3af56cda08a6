/** What this show was: account, host, times, the plain totals, and the files that tell of it. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Review, Show, Source } from '@/app/types'
import { Facts, type Fact } from '@/components/Facts'
import { Num } from '@/components/num/Num'
import { duration, MISSING } from '@/components/num/format'
import { dateTime, weekday } from '@/components/num/time'
import { FromShow } from '../planning/plans/FromShow'
import { metricName } from './names'
import { ProfitCard } from './ProfitCard'
import { useTexts } from './texts'

export function ShowFacts({ review }: { review: Review }) {
  const t = useTexts()
  const facts = useShowFacts(review.show)
  const language = useLanguage()
  const numbers: Fact[] = Object.entries(review.show.numbers).map(([key, num]) => {
    const name = metricName(key, review.columns, language)
    return [name, <Num key={key} num={num} label={name} />]
  })
  return (
    <aside className="review-facts" aria-label={t('facts.title')}>
      <section className="card">
        <h2 className="facts-title">{t('facts.title')}</h2>
        <Facts facts={facts} />
        <p className="facts-act">
          <FromShow show={review.show} />
        </p>
      </section>
      {numbers.length > 0 && (
        <section className="card">
          <h2 className="facts-title">{t('facts.numbers')}</h2>
          <Facts facts={numbers} />
        </section>
      )}
      <ProfitCard show={review.show.id} />
      <Sources sources={review.sources} />
    </aside>
  )
}

function useShowFacts(show: Show): Fact[] {
  const t = useTexts()
  const language = useLanguage()
  const platformName = usePlatformName()
  const zone = useSession().company.zone
  const moment = (at: string | null) => (at ? dateTime(at, zone) : MISSING)
  const length =
    show.started_at && show.ended_at ? (Date.parse(show.ended_at) - Date.parse(show.started_at)) / 1000 : null
  return [
    [t('facts.account'), show.account_name || t('no_account')],
    [t('facts.platform'), platformName(show.platform)],
    [t('facts.host'), show.host || MISSING],
    [
      t('facts.day'),
      show.business_day ? `${show.business_day} ${weekday(show.business_day, language)}` : MISSING,
    ],
    [t('facts.started'), moment(show.started_at)],
    [t('facts.ended'), moment(show.ended_at)],
    [t('facts.length'), length === null ? MISSING : duration(length, language)],
  ]
}

function Sources({ sources }: { sources: Source[] }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  return (
    <section className="card">
      <h2 className="facts-title">{t('sources.title')}</h2>
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.batch}>
            <Link to={`/connectors?batch=${source.batch}`} className="file-name">
              {source.file}
            </Link>
            <small className="faint">
              {language === 'zh' ? source.format_zh : source.format_en}
              {source.as_of && ` · ${t('sources.as_of', { at: dateTime(source.as_of, zone) })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
