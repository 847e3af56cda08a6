/** A new schedule; or one that is there, with what it made. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Schedules } from '@/app/types'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { ScheduleForm } from './ScheduleForm'
import { Turns } from './Turns'

interface Props {
  /** An id, or `new`. */
  edited: string | null
  told: Schedules | undefined
  onClose: () => void
}

export function ScheduleDrawer({ edited, told, onClose }: Props) {
  const t = useTexts()
  const schedule = told?.rows.find((each) => each.id === edited) ?? null
  const title = t(schedule ? 'schedules.change' : 'schedules.add')
  return (
    <SideDrawer open={edited !== null && told !== undefined} size={520} title={title} onClose={onClose}>
      {edited && told && (
        <>
          <ScheduleForm
            key={schedule?.id ?? 'new'}
            schedule={schedule}
            channels={told.channels}
            onDone={onClose}
          />
          {schedule && <Turns schedule={schedule} />}
        </>
      )}
    </SideDrawer>
  )
}

export function AddButton({ onClick }: { onClick: () => void }) {
  const t = useTexts()
  return (
    <Button type="primary" icon={<PlusOutlined />} onClick={onClick}>
      {t('schedules.add')}
    </Button>
  )
}
