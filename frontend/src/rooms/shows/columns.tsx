/** The columns of the list: what a show is, then whatever metrics the server sends. */
import { Link } from 'react-router'
import { useSession } from '@/app/session'
import { useOwn, usePlatformName } from '@/app/texts'
import type { MetricColumn, Show } from '@/app/types'
import { Num } from '@/components/num/Num'
import { dateTime, span, weekday } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { useLanguage } from '@/app/language'
import { MISSING } from '@/components/num/format'
import { useTexts } from './texts'

/** Numbers shown before anyone chose columns. */
const USUAL = 10

export function reviewPath(show: { id: string }): string {
  return `/review/shows/${encodeURIComponent(show.id)}`
}

export function useShowColumns(metrics: MetricColumn[]): Column<Show>[] {
  const facts = useFactColumns()
  const own = useOwn()
  return [
    ...facts,
    ...metrics.map((metric, index) => ({
      key: metric.key,
      title: own(metric),
      align: 'end' as const,
      least: 84,
      sortable: true,
      extra: index >= USUAL,
      render: (show: Show) => <Num num={show.numbers[metric.key]} label={own(metric)} />,
    })),
  ]
}

function useFactColumns(): Column<Show>[] {
  const t = useTexts()
  const platformName = usePlatformName()
  return [
    {
      key: 'title',
      title: t('column.title'),
      least: 200,
      width: 220,
      render: (show) => <Title show={show} />,
    },
    {
      key: 'started_at',
      title: t('column.started'),
      least: 148,
      sortable: true,
      render: (show) => <When show={show} />,
    },
    {
      key: 'account',
      title: t('column.account'),
      least: 116,
      sortable: true,
      render: (show) => <Where show={show} />,
    },
    {
      key: 'platform',
      title: t('column.platform'),
      least: 88,
      extra: true,
      render: (show) => platformName(show.platform),
    },
    {
      key: 'host',
      title: t('column.host'),
      least: 64,
      sortable: true,
      render: (show) => show.host || MISSING,
    },
  ]
}

function Title({ show }: { show: Show }) {
  const t = useTexts()
  return (
    <Link to={reviewPath(show)} className="row-title" tabIndex={-1}>
      {show.title || t('untitled')}
    </Link>
  )
}

export function Where({ show }: { show: Show }) {
  const t = useTexts()
  const platformName = usePlatformName()
  return (
    <span className="two-lines">
      <span>{show.account_name || t('no_account')}</span>
      <small>{platformName(show.platform)}</small>
    </span>
  )
}

export function When({ show }: { show: Show }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  if (!show.started_at) return <>{show.business_day ?? MISSING}</>
  const day = show.business_day ?? dateTime(show.started_at, zone).slice(0, 10)
  return (
    <span className="two-lines num-text">
      <span>
        {day} {weekday(day, language)}
      </span>
      <small>
        {show.ended_at
          ? span(show.started_at, show.ended_at, zone, (time) => t('next_day', { time }))
          : dateTime(show.started_at, zone).slice(11)}
      </small>
    </span>
  )
}
