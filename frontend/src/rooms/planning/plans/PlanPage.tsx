/** 策划: one show before it is run, in tabs. */
import { Tabs } from 'antd'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { useCan } from '@/app/session'
import { useTitle } from '@/app/title'
import type { Plan } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block, PageSkeleton } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { PlanHead } from './PlanHead'
import { TABS } from './tabs'
import { usePlan } from './usePlans'
import './plans.css'

const DEFAULTS = { tab: '' }

export default function PlanPage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const { data, error, refetch } = usePlan(id)
  useTitle(data?.title ?? null)
  if (data) return <Body plan={data} />
  if (!error) return <PageSkeleton />
  return (
    <ErrorSentence
      error={error}
      retry={() => void refetch()}
      instead={<Link to="/planning/plans">{t('plans.back')}</Link>}
    />
  )
}

function Body({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const [{ tab }, change] = useUrlState(DEFAULTS)
  const tabs = TABS.filter((each) => can(each.permission) && (!each.kind || each.kind === plan.kind))
  const active = tabs.some((each) => each.key === tab) ? tab : tabs[0]?.key
  return (
    <div className="page plan">
      <PlanHead plan={plan} />
      <Tabs
        activeKey={active}
        onChange={(key) => change({ tab: key === tabs[0]?.key ? '' : key })}
        destroyOnHidden
        items={tabs.map(({ key, title, Body: Part }) => ({
          key,
          label: t(title),
          children: (
            <Suspense fallback={<Block height={320} />}>
              <Part plan={plan} />
            </Suspense>
          ),
        }))}
      />
    </div>
  )
}
