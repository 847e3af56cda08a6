/** What show this is, when, where and by whom, over every tab. */
import { Select } from 'antd'
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import type { Plan } from '@/app/types/planning'
import { layer } from '@/components/stillPage'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { MoreMenu } from './MoreMenu'
import { PlanRun } from './PlanRun'
import { STATES, TONES } from './states'
import { useChangePlan } from './usePlans'
import { useWhen } from './when'

export function PlanHead({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const when = useWhen()
  const change = useChangePlan(plan)
  return (
    <header className="plan-head">
      <p className="plan-facts">
        <Tag tone="accent">{t(`kind.${plan.kind}`)}</Tag>
        <b>{when(plan)}</b>
        <span>{plan.account_name}</span>
        {plan.hosts.length > 0 && <span>{plan.hosts.join('、')}</span>}
        {plan.kind === 'new_product' && <Link to={`/planning/launches/${plan.id}`}>{t('launch.title')}</Link>}
        <PlanRun plan={plan} />
      </p>
      <span className="plan-acts">
        {can('planning.plans.write') ? (
          <Select
            aria-label={t('plan.state')}
            value={plan.state}
            loading={change.isPending}
            getPopupContainer={layer}
            onChange={(state) => change.mutate({ state })}
            options={STATES.map((each) => ({ value: each, label: t(`plan_state.${each}`) }))}
          />
        ) : (
          <Tag tone={TONES[plan.state]}>{t(`plan_state.${plan.state}`)}</Tag>
        )}
        <MoreMenu plan={plan} />
      </span>
    </header>
  )
}
