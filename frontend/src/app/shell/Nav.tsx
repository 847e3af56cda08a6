/** The side bar; folded, it keeps the icons. */
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import type { Route } from '../route'
import { useSession } from '../session'
import { useCommon } from '../texts'
import { Brand } from './Brand'
import { NavList } from './NavList'

interface Props {
  routes: Route[]
  folded: boolean
  onFold: () => void
}

export function Nav({ routes, folded, onFold }: Props) {
  const t = useCommon()
  const { company, demo } = useSession()
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <Brand />
      <p className="nav-company" title={company.name}>
        {company.name}
        {demo && <span className="tag warn">{t('demo')}</span>}
      </p>
      <div className="nav-list">
        <NavList routes={routes} folded={folded} />
      </div>
      <button
        type="button"
        className="nav-fold"
        onClick={onFold}
        aria-expanded={!folded}
        aria-label={t(folded ? 'nav.unfold' : 'nav.fold')}
      >
        {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span className="nav-word" aria-hidden="true">
          {t('nav.fold')}
        </span>
      </button>
    </nav>
  )
}
