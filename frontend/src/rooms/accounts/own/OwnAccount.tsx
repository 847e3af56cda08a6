/** 我的账号: a new password, and the places where I am signed in. */
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { OwnPassword } from './OwnPassword'
import { OwnSessions } from './OwnSessions'
import '../accounts.css'

export default function OwnAccount({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  return (
    <SideDrawer open size={440} title={t('own.title')} onClose={onClose}>
      <OwnPassword />
      <OwnSessions />
    </SideDrawer>
  )
}
