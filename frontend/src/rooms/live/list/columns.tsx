/** The columns of the list of running shows. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import { duration } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import type { Column } from '@/components/table/column'
import { reviewOf } from '../room/reviewOf'
import { useTexts } from '../texts'
import type { Run } from '../types'

const TONES = { planned: 'info', running: 'accent', paused: 'warn', ended: 'plain' } as const

/** Seconds on air; of a running show so far. */
function lasted(run: Run): number | null {
  if (!run.started_at) return null
  return ((run.ended_at ? Date.parse(run.ended_at) : Date.now()) - Date.parse(run.started_at)) / 1000
}

export function useRunColumns(): Column<Run>[] {
  const t = useTexts()
  const language = useLanguage()
  const platform = usePlatformName()
  const zone = useSession().company.zone
  return useMemo(() => {
    const at = (moment: string | null) => (moment ? dateTime(moment, zone) : <span className="missing">—</span>)
    return [
      {
        key: 'title',
        title: t('runs.show'),
        width: 280,
        render: (run) => (
          <Link className="row-title" to={`/live/runs/${run.id}`}>
            {run.title || t('untitled')}
          </Link>
        ),
      },
      { key: 'state', title: t('runs.state'), render: (run) => <Tag tone={TONES[run.state]}>{t(`state.${run.state}`)}</Tag> },
      {
        key: 'account',
        title: t('runs.account'),
        width: 200,
        render: (run) => (
          <span className="two-lines">
            <span className="clip">{run.account_name || run.account}</span>
            <small>{platform(run.platform)}</small>
          </span>
        ),
      },
      { key: 'host', title: t('runs.host'), width: 120, render: (run) => run.host || <span className="missing">—</span> },
      { key: 'planned', title: t('runs.planned'), render: (run) => at(run.planned_at) },
      { key: 'started', title: t('runs.started'), render: (run) => at(run.started_at) },
      {
        key: 'lasted',
        title: t('runs.lasted'),
        align: 'end',
        render: (run) => {
          const seconds = lasted(run)
          return seconds === null ? <span className="missing">—</span> : duration(seconds, language)
        },
      },
      {
        key: 'review',
        title: t('runs.review'),
        render: (run) =>
          run.state === 'ended' && (
            <Link to={reviewOf(run)} onClick={(event) => event.stopPropagation()}>
              {t('runs.look_back')}
            </Link>
          ),
      },
    ]
  }, [language, platform, zone, t])
}
