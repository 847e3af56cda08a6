/** 策划: the shows that are planned. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import type { Plan } from '@/app/types/planning'
import { useUrlState } from '@/app/url'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { CalendarView } from '../calendar/CalendarView'
import { useTexts } from '../texts'
import { usePlanColumns } from './columns'
import { STATES } from './states'
import { usePlans } from './usePlans'
import './plans.css'

const NewPlanDrawer = lazy(() => import('./NewPlanDrawer'))

const DEFAULTS = { view: 'list', q: '', state: '', sort: '-planned_at', page: 1, size: 50 }

export default function PlansPage() {
  const t = useTexts()
  const go = useNavigate()
  const can = useCan()
  const [making, make] = useState<string | null>(null)
  const [filters, change] = useUrlState(DEFAULTS)
  const { view, ...asked } = filters
  const { data, error, isPlaceholderData, refetch } = usePlans(asked)
  const columns = usePlanColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const filtered = filters.q !== '' || filters.state !== ''
  const add = can('planning.plans.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => make('')}>
      {t('plans.add')}
    </Button>
  )
  const switcher = (
    <Segmented
      value={view}
      onChange={(next) => change({ view: next })}
      options={[
        { value: 'list', label: t('plans.list') },
        { value: 'calendar', label: t('plans.calendar') },
      ]}
    />
  )
  const drawer = (
    <Suspense fallback={null}>
      {making !== null && <NewPlanDrawer day={making || undefined} onClose={() => make(null)} />}
    </Suspense>
  )
  if (view === 'calendar')
    return (
      <div className="page plans">
        <div className="plan-head">
          {switcher}
          {add}
        </div>
        <CalendarView onDay={make} />
        {drawer}
      </div>
    )
  return (
    <div className="page plans list-page">
      <FilterBar active={filtered} onClear={() => change({ q: '', state: '' })} actions={add}>
        {switcher}
        <SearchBox value={filters.q} label={t('plans.search')} onChange={(q) => change({ q })} />
        <Choice
          value={filters.state}
          label={t('plan.state')}
          options={STATES.map((each) => ({ value: each, label: t(`plan_state.${each}`) }))}
          onChange={(state) => change({ state })}
        />
      </FilterBar>
      {data?.rows.length === 0 ? (
        <Empty text={t(filtered ? 'plans.none_found' : 'plans.none')}>{!filtered && add}</Empty>
      ) : (
        <DataTable<Plan>
          label={t('plans.title')}
          columns={columns}
          rows={data?.rows}
          rowKey={(plan) => plan.id}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          onOpen={(plan) => void go(`/planning/plans/${plan.id}`)}
          busy={isPlaceholderData}
          className="pinned"
        />
      )}
      {data && data.rows.length > 0 && (
        <Pager page={filters.page} size={filters.size} total={data.total} onChange={(page, size) => change({ page, size })} />
      )}
      {drawer}
    </div>
  )
}
