/** A new channel, or a change to one. */
import { SideDrawer } from '@/components/SideDrawer'
import type { NotifyChannel } from '@/app/types'
import { ChannelForm } from './ChannelForm'
import { useTexts } from './texts'

interface Props {
  edited: NotifyChannel | 'new' | null
  onClose: () => void
}

export function ChannelDrawer({ edited, onClose }: Props) {
  const t = useTexts()
  const channel = edited === 'new' ? null : edited
  return (
    <SideDrawer
      open={edited !== null}
      size={480}
      title={channel ? channel.name : t('channels.add')}
      onClose={onClose}
    >
      {edited && <ChannelForm key={channel?.id ?? 'new'} channel={channel} onDone={onClose} />}
    </SideDrawer>
  )
}
