/** One launch of new products, around its debut show. */
import { Button, Tabs } from 'antd'
import { Link, useParams } from 'react-router'
import { useCan } from '@/app/session'
import { useTitle } from '@/app/title'
import type { Launch, Plan } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { PageSkeleton } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { TONES } from '../plans/states'
import { usePlan } from '../plans/usePlans'
import { useWhen } from '../plans/when'
import { useTexts } from '../texts'
import { BookingsCard } from './BookingsCard'
import { CalendarCard } from './CalendarCard'
import { CodesCard } from './CodesCard'
import { PrivilegesCard } from './PrivilegesCard'
import { ResultCard } from './ResultCard'
import { RitualCard } from './RitualCard'
import { SeedsCard } from './SeedsCard'
import { useLaunch, useLaunchActs } from './useLaunches'
import '../plans/plans.css'
import './launches.css'

const DEFAULTS = { tab: 'calendar' }

export default function LaunchPage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const plan = usePlan(id)
  const launch = useLaunch(id)
  useTitle(plan.data ? `${plan.data.title} ${t('launch.title')}` : null)
  const error = plan.error ?? launch.error
  if (error) return <ErrorSentence error={error} retry={() => void launch.refetch()} instead={<Link to="/planning/launches">{t('launch.back')}</Link>} />
  if (!plan.data || launch.data === undefined) return <PageSkeleton />
  return (
    <div className="page plan launch">
      <Head plan={plan.data} />
      {launch.data ? <Body plan={plan.data} launch={launch.data} /> : <NotBegun plan={plan.data} />}
    </div>
  )
}

function Head({ plan }: { plan: Plan }) {
  const t = useTexts()
  const when = useWhen()
  return (
    <header className="plan-head">
      <p className="plan-facts">
        <Tag tone={TONES[plan.state]}>{t(`plan_state.${plan.state}`)}</Tag>
        <b>{t('launch.debut_when', { when: when(plan) })}</b>
        <span>{plan.account_name}</span>
        <Link to={`/planning/plans/${plan.id}`}>{t('launch.to_plan')}</Link>
      </p>
    </header>
  )
}

function NotBegun({ plan }: { plan: Plan }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const acts = useLaunchActs(plan.id)
  return (
    <Empty text={t('launch.not_begun')}>
      {may && (
        <Button type="primary" loading={acts.isPending} onClick={() => acts.mutate({ act: 'begin', products: [] })}>
          {t('launch.begin')}
        </Button>
      )}
    </Empty>
  )
}

function Body({ plan, launch }: { plan: Plan; launch: Launch }) {
  const t = useTexts()
  const [{ tab }, change] = useUrlState(DEFAULTS)
  const parts = { plan, launch }
  return (
    <Tabs
      activeKey={tab}
      onChange={(key) => change({ tab: key })}
      destroyOnHidden
      items={[
        {
          key: 'calendar',
          label: t('launch.tab.calendar'),
          children: (
            <div className="plan-tab">
              <CalendarCard {...parts} />
              <RitualCard {...parts} />
              <PrivilegesCard {...parts} />
            </div>
          ),
        },
        { key: 'seeds', label: t('launch.tab.seeds'), children: <SeedsCard launch={launch} /> },
        {
          key: 'bookings',
          label: t('launch.tab.bookings'),
          children: (
            <div className="plan-tab">
              <BookingsCard launch={launch} />
              <CodesCard launch={launch} />
            </div>
          ),
        },
        { key: 'result', label: t('launch.tab.result'), children: <ResultCard launch={launch} /> },
      ]}
    />
  )
}
