/** The entries themselves, grouped in the order of the work; drawn in the side bar and in the phone's drawer. */
import { NavLink, useLocation } from 'react-router'
import type { Route } from '../route'
import { GROUPS } from '../routes'
import { useCommon } from '../texts'
import { ICONS } from './icons'

/** A review belongs to the shows it came from, each part of the live settings to their one entry. */
const PARENT: Record<string, string> = {
  '/review/shows': '/shows',
  '/live/penalties': '/live/settings',
  '/live/incident-plans': '/live/settings',
  '/live/answer-templates': '/live/settings',
  '/live/insiders': '/live/settings',
}

/** A page with an entry of its own belongs to no other. */
function owns(entry: string, path: string, entries: string[]): boolean {
  if (entries.includes(path)) return path === entry
  const parent = Object.entries(PARENT).find(([start]) => path.startsWith(start))?.[1]
  if (parent) return entry === parent
  return path === entry || path.startsWith(`${entry}/`)
}

interface Props {
  routes: Route[]
  /** Only icons: the words are hints. */
  folded?: boolean
  onPick?: () => void
}

export function NavList({ routes, folded = false, onPick }: Props) {
  const t = useCommon()
  const { pathname } = useLocation()
  const paths = routes.map((route) => route.path)
  return GROUPS.map((group) => ({ group, entries: routes.filter((route) => route.group === group) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ group, entries }) => (
      <section key={group} className="nav-group" aria-label={t(`group.${group}`)}>
        <p className="nav-head" aria-hidden="true">
          {t(`group.${group}`)}
        </p>
        <ul>
          {entries.map((route) => {
            const Mark = ICONS[route.icon ?? 'shows']
            const here = owns(route.path, pathname, paths)
            return (
              <li key={route.path}>
                <NavLink
                  to={route.path}
                  className={here ? 'nav-entry here' : 'nav-entry'}
                  aria-current={here ? 'page' : undefined}
                  onPointerEnter={route.warm}
                  onFocus={route.warm}
                  onClick={onPick}
                  data-tip={folded ? t(route.title) : undefined}
                >
                  <Mark />
                  <span className="nav-word">{t(route.title)}</span>
                </NavLink>
              </li>
            )
          })}
        </ul>
      </section>
    ))
}
