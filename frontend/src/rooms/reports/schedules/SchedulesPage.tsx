/** 定时报告: the reports that the calendar makes and sends. */
import { useState } from 'react'
import { ErrorSentence } from '@/components/ErrorSentence'
import { DataTable } from '@/components/table/DataTable'
import type { Schedule } from '@/app/types'
import { useTexts } from '../texts'
import { useScheduleColumns } from './columns'
import { NoSchedules } from './NoSchedules'
import { AddButton, ScheduleDrawer } from './ScheduleDrawer'
import { useSchedules } from './useSchedules'
import './schedules.css'

export default function SchedulesPage() {
  const t = useTexts()
  const [edited, edit] = useState<string | null>(null)
  const { data, error, refetch } = useSchedules()
  const columns = useScheduleColumns(data?.channels ?? [])
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const add = <AddButton onClick={() => edit('new')} />
  return (
    <div className="page schedules">
      {data?.rows.length === 0 ? (
        <NoSchedules channels={data.channels} add={add} />
      ) : (
        <>
          <div className="schedules-head">
            <p className="faint">{t('schedules.hint')}</p>
            {add}
          </div>
          <DataTable<Schedule>
            label={t('schedules.title')}
            columns={columns}
            rows={data?.rows}
            rowKey={(schedule) => schedule.id}
            onOpen={(schedule) => edit(schedule.id)}
            expected={3}
            className="boxed"
          />
        </>
      )}
      <ScheduleDrawer edited={edited} told={data} onClose={() => edit(null)} />
    </div>
  )
}
