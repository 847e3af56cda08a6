/** 新品首发: every launch with where it stands. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import type { LaunchListed } from '@/app/types/planning'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { useCount } from '@/components/num/useCount'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { TONES } from '../plans/states'
import { useTexts } from '../texts'
import { useLaunches } from './useLaunches'
import '../plans/plans.css'

const NewLaunchDrawer = lazy(() => import('./NewLaunchDrawer'))

export default function LaunchesPage() {
  const t = useTexts()
  const go = useNavigate()
  const may = useCan()('planning.plans.write')
  const [making, make] = useState(false)
  const { data, error, refetch } = useLaunches()
  const columns = useColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => make(true)}>
      {t('launch.add')}
    </Button>
  )
  return (
    <div className="page list-page">
      {data?.length === 0 ? (
        <Empty text={t('launch.none')}>{add}</Empty>
      ) : (
        <>
          <div className="plan-head">
            <p className="faint">{t('launch.hint')}</p>
            {add}
          </div>
          <DataTable<LaunchListed>
            label={t('launch.title')}
            columns={columns}
            rows={data}
            rowKey={(each) => each.plan}
            onOpen={(each) => void go(`/planning/launches/${each.plan}`)}
            className="pinned"
          />
        </>
      )}
      <Suspense fallback={null}>{making && <NewLaunchDrawer onClose={() => make(false)} />}</Suspense>
    </div>
  )
}

function useColumns(): Column<LaunchListed>[] {
  const t = useTexts()
  const count = useCount()
  const of = (n: number, goal: number | null) => (goal === null ? count(n) : `${count(n)} / ${count(goal)}`)
  return [
    {
      key: 'title',
      title: t('launch.debut'),
      width: 260,
      render: (each) => (
        <Link className="row-title" to={`/planning/launches/${each.plan}`}>
          {each.title}
        </Link>
      ),
    },
    { key: 'products', title: t('launch.products'), width: 260, render: (each) => each.products.join('、') || MISSING },
    { key: 'planned_at', title: t('launch.debut_at'), render: (each) => dateTime(each.planned_at, each.zone) },
    { key: 'state', title: t('plan.state'), render: (each) => <Tag tone={TONES[each.state]}>{t(`plan_state.${each.state}`)}</Tag> },
    { key: 'seeds', title: t('launch.seeds'), align: 'end', render: (each) => of(each.seeds, each.seed_goal) },
    {
      key: 'booked',
      title: t('launch.bookings'),
      align: 'end',
      render: (each) => (each.booked === null ? <span className="missing">{MISSING}</span> : of(each.booked, each.booking_goal)),
    },
    { key: 'account', title: t('plan.account'), width: 180, render: (each) => each.account_name },
  ]
}
