/** The same entries in a drawer, for a phone. */
import { Drawer } from 'antd'
import { layer, useStillPage } from '@/components/stillPage'
import type { Route } from '../route'
import { useCommon } from '../texts'
import { Brand } from './Brand'
import { NavList } from './NavList'

export default function PhoneNav({ routes, onClose }: { routes: Route[]; onClose: () => void }) {
  const t = useCommon()
  useStillPage(true)
  return (
    <Drawer
      open
      getContainer={layer}
      placement="left"
      size={264}
      onClose={onClose}
      title={<Brand />}
      aria-label={t('nav.label')}
    >
      <nav className="phone-nav" aria-label={t('nav.label')}>
        <NavList routes={routes} onPick={onClose} />
      </nav>
    </Drawer>
  )
}
