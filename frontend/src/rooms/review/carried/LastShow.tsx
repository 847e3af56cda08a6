/** 上一场的发现, beside the next plan of the account: what stood out, what was found, what was left out and why. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { LastShow as Told } from '@/app/types'
import { Card } from '@/components/Card'
import { clock, dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { reviewOf } from '../useReview'
import './carried.css'

export function LastShow({ plan }: { plan: string }) {
  const t = useTexts()
  const { data } = useQuery({
    queryKey: ['review', 'plan', plan, 'last'],
    queryFn: () => api.get<{ last: Told | null }>(`/review/plans/${encodeURIComponent(plan)}/last`),
  })
  const lines = useLines(data?.last ?? null)
  const zone = useSession().company.zone
  if (!data?.last) return null
  const { show } = data.last
  const day = show.started_at ? dateTime(show.started_at, zone).slice(5, 10) : ''
  return (
    <Card
      title={t('last.title', { day, title: show.title || t('untitled') })}
      extra={<Link to={reviewOf(show.id)}>{t('last.review')}</Link>}
    >
      {lines.length === 0 ? (
        <p className="quiet-line">{t('last.none')}</p>
      ) : (
        <ul className="carried last-show">
          {lines.map(([kind, text]) => (
            <li key={`${kind}/${text}`}>
              <span className="faint">{kind}</span>
              <span className="carried-what">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Of what kind, and what. */
function useLines(last: Told | null): [string, string][] {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const zone = useSession().company.zone
  if (!last) return []
  return [
    ...last.findings.map((each): [string, string] => [t('last.finding'), own(each)]),
    ...last.points.map((each): [string, string] => [t('last.point'), `${clock(each.at, zone)} ${each.text[language] ?? ''}`]),
    ...last.left_out.map(({ title, reason }): [string, string] => [
      t('last.left_out'),
      reason ? t('last.because', { title, reason }) : title,
    ]),
  ]
}
