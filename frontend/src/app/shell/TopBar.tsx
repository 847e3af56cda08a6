/** Where am I, search, language, theme, person. */
import { MenuOutlined, SearchOutlined } from '@ant-design/icons'
import { Link, matchPath, useLocation } from 'react-router'
import type { Route } from '../route'
import { ROUTES } from '../routes'
import { useCan } from '../session'
import { useCommon } from '../texts'
import { useTabTitle } from '../title'
import { OnAir } from './OnAir'
import { PersonMenu } from './PersonMenu'
import { LanguageSwitch, ThemeSwitch } from './switches'

const SHORTCUT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'

interface Props {
  title: string | null
  onMenu: () => void
  onSearch: () => void
}

export function TopBar({ title, onMenu, onSearch }: Props) {
  const t = useCommon()
  const can = useCan()
  return (
    <header className="top">
      <button type="button" className="icon-button phone-only" onClick={onMenu} aria-label={t('nav.open')}>
        <MenuOutlined />
      </button>
      <WhereAmI title={title} />
      {can('live.rooms.read') && <OnAir />}
      <button type="button" className="search-button" onClick={onSearch}>
        <SearchOutlined />
        <span className="search-word">{t('search.short')}</span>
        <kbd>{SHORTCUT}</kbd>
      </button>
      <span className="wide-only">
        <LanguageSwitch />
        <ThemeSwitch />
      </span>
      <PersonMenu />
    </header>
  )
}

function WhereAmI({ title }: { title: string | null }) {
  const t = useCommon()
  const { pathname } = useLocation()
  const route = ROUTES.find((each) => matchPath(each.path, pathname))
  const name = title ?? (route ? t(route.title) : t('nothere.title'))
  useTabTitle(name)
  return (
    <div className="where">
      {route && <Steps route={route} />}
      <h1 title={name}>{name}</h1>
    </div>
  )
}

function Steps({ route }: { route: Route }) {
  const t = useCommon()
  const above = route.path.startsWith('/review/shows') ? '/shows' : route.path.startsWith('/live/runs') ? '/live' : null
  const parent = above ? ROUTES.find((each) => each.path === above) : undefined
  return (
    <span className="steps">
      <span>{t(`group.${route.group}`)}</span>
      <span aria-hidden="true">/</span>
      {parent && (
        <>
          <Link to={parent.path}>{t(parent.title)}</Link>
          <span aria-hidden="true">/</span>
        </>
      )}
    </span>
  )
}
