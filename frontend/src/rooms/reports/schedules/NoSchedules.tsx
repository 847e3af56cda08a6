/** Nothing is scheduled: what would be here, and what comes first. */
import { Link } from 'react-router'
import type { ReactNode } from 'react'
import { useCan } from '@/app/session'
import type { ChannelName } from '@/app/types'
import { Empty } from '@/components/Empty'
import { useTexts } from '../texts'

export function NoSchedules({ channels, add }: { channels: ChannelName[]; add: ReactNode }) {
  const t = useTexts()
  const can = useCan()
  if (channels.length > 0) return <Empty text={t('schedules.empty')}>{add}</Empty>
  return (
    <Empty text={t('schedules.no_channel')}>
      {can('notify.channels.write') && <Link to="/notify">{t('schedules.to_channels')}</Link>}
    </Empty>
  )
}
