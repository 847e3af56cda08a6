/** 直播场次: what is running, what is planned, what is over. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '@/app/session'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import type { Run } from '../types'
import { useRunColumns } from './columns'
import { NoRuns } from './NoRuns'
import { useRuns } from './useRuns'
import '../runs.css'

const NewRunDrawer = lazy(() => import('./NewRunDrawer'))

const ORDER = { running: 0, paused: 0, planned: 1, ended: 2 } as const

/** What is on first, then what comes next, then what was last. */
export function inOrder(runs: Run[]): Run[] {
  const when = (run: Run) => run.started_at ?? run.planned_at ?? ''
  return [...runs].sort((a, b) => {
    const [first, second] = a.state === 'planned' ? [when(a), when(b)] : [when(b), when(a)]
    return ORDER[a.state] - ORDER[b.state] || first.localeCompare(second)
  })
}

export default function RunsPage() {
  const t = useTexts()
  const go = useNavigate()
  const can = useCan()
  const [making, make] = useState(false)
  const { data, error, refetch } = useRuns()
  const columns = useRunColumns()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = can('live.rooms.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => make(true)}>
      {t('runs.add')}
    </Button>
  )
  return (
    <div className="page runs list-page">
      {data?.rows.length === 0 ? (
        <NoRuns add={add} />
      ) : (
        <>
          <div className="runs-head">
            <p className="faint">{t('runs.hint')}</p>
            {add}
          </div>
          <DataTable<Run>
            label={t('runs.title')}
            columns={columns}
            rows={data && inOrder(data.rows)}
            rowKey={(run) => run.id}
            onOpen={(run) => void go(`/live/runs/${run.id}`)}
            expected={4}
            className="pinned"
          />
        </>
      )}
      <Suspense fallback={null}>{making && <NewRunDrawer onClose={() => make(false)} />}</Suspense>
    </div>
  )
}
