/** 通知: the channels a company tells its people through, and what went through them. */
import { useState } from 'react'
import type { NotifyChannel } from '@/app/types'
import { ChannelDrawer } from './ChannelDrawer'
import { ChannelsCard } from './ChannelsCard'
import { DeliveriesCard } from './DeliveriesCard'
import './notify.css'

export default function NotifyPage() {
  const [edited, edit] = useState<NotifyChannel | 'new' | null>(null)
  return (
    <div className="page notify">
      <ChannelsCard onEdit={edit} />
      <DeliveriesCard />
      <ChannelDrawer edited={edited} onClose={() => edit(null)} />
    </div>
  )
}
