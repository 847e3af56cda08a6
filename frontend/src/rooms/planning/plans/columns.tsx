/** The columns of the list of plans. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Plan } from '@/app/types/planning'
import { MISSING, duration } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { TONES } from './states'
import { useWhen } from './when'

export function usePlanColumns(): Column<Plan>[] {
  const t = useTexts()
  const when = useWhen()
  const language = useLanguage()
  const platform = usePlatformName()
  const zone = useSession().company.zone
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('plan.title'),
        width: 280,
        sortable: true,
        render: (plan) => (
          <Link className="row-title" to={`/planning/plans/${plan.id}`}>
            {plan.title}
          </Link>
        ),
      },
      { key: 'planned_at', title: t('plan.when'), sortable: true, render: when },
      { key: 'state', title: t('plan.state'), render: (plan) => <Tag tone={TONES[plan.state]}>{t(`plan_state.${plan.state}`)}</Tag> },
      { key: 'kind', title: t('plan.kind'), render: (plan) => t(`kind.${plan.kind}`) },
      {
        key: 'account',
        title: t('plan.account'),
        width: 200,
        sortable: true,
        render: (plan) => (
          <span className="two-lines">
            <span className="clip">{plan.account_name}</span>
            <small>{platform(plan.platform)}</small>
          </span>
        ),
      },
      { key: 'hosts', title: t('plan.hosts'), width: 160, render: (plan) => plan.hosts.join('、') || <span className="missing">{MISSING}</span> },
      { key: 'lasts', title: t('plan.lasts'), align: 'end', render: (plan) => duration(plan.planned_s, language) },
      { key: 'segments', title: t('plan.segments'), align: 'end', render: (plan) => plan.segments },
      { key: 'items', title: t('plan.items'), align: 'end', render: (plan) => plan.items },
      { key: 'changed_at', title: t('plan.changed_at'), sortable: true, render: (plan) => dateTime(plan.changed_at, zone) },
    ],
    [language, platform, t, when, zone],
  )
}
