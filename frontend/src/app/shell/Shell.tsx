/** The frame: navigation at the left, where-am-I on top, the page in the middle. */
import { lazy, Suspense, useState } from 'react'
import { Navigate, Route as At, Routes, useLocation } from 'react-router'
import { NotHere } from '@/components/NotHere'
import { PassportProvider } from '@/components/passport/PassportProvider'
import { PageSkeleton } from '@/components/Skeletons'
import { useRemembered } from '../remember'
import { homeOf, inNavigation, openTo } from '../routes'
import { useSession } from '../session'
import { useCommon } from '../texts'
import { TitleContext } from '../title'
import { Nav } from './Nav'
import { TopBar } from './TopBar'
import { usePaletteKey } from './usePaletteKey'
import './shell.css'

const Palette = lazy(() => import('../palette/Palette'))
const PhoneNav = lazy(() => import('./PhoneNav'))

export default function Shell() {
  const t = useCommon()
  const { permissions, role } = useSession().person
  const routes = openTo(permissions)
  const menu = inNavigation(routes, role)
  const inRoom = useLocation().pathname.startsWith('/live/runs/')
  const [folded, fold] = useRemembered(inRoom ? 'nav.folded.live' : 'nav.folded', inRoom)
  const [title, setTitle] = useState<string | null>(null)
  const [drawer, setDrawer] = useState(false)
  const [palette, setPalette] = usePaletteKey()
  return (
    <TitleContext value={setTitle}>
      <PassportProvider>
        <a className="skip" href="#page">
          {t('skip')}
        </a>
        <div className={folded ? 'shell folded' : 'shell'}>
          <Nav routes={menu} folded={folded} onFold={() => fold(!folded)} />
          <div className="body">
            <TopBar title={title} onMenu={() => setDrawer(true)} onSearch={() => setPalette(true)} />
            <main id="page" tabIndex={-1}>
              <Pages />
            </main>
          </div>
        </div>
        <Suspense fallback={null}>
          {drawer && <PhoneNav routes={menu} onClose={() => setDrawer(false)} />}
          {palette && <Palette routes={inNavigation(routes)} onClose={() => setPalette(false)} />}
        </Suspense>
      </PassportProvider>
    </TitleContext>
  )
}

/** Short addresses that people type; programs read /status and /metrics there, so pages live elsewhere. */
const SHORT: [string, string][] = [
  ['/status', '/site/status'],
  ['/metrics', '/metrics/dictionary'],
]

function Pages() {
  const routes = openTo(useSession().person.permissions)
  const { pathname } = useLocation()
  const home = homeOf(routes)
  return (
    <Suspense key={pathname} fallback={<PageSkeleton />}>
      <Routes>
        {home && <At path="/" element={<Navigate to={home} replace />} />}
        {SHORT.map(([short, path]) => (
          <At key={short} path={short} element={<Navigate to={path} replace />} />
        ))}
        {routes.map(({ path, Page }) => (
          <At key={path} path={path} element={<Page />} />
        ))}
        <At path="*" element={<NotHere />} />
      </Routes>
    </Suspense>
  )
}
