/** Screens that only show: reached by a signed link, or by who is signed in, outside of the frame. */
import { lazy, Suspense, useEffect } from 'react'
import { Route, Routes, useParams, useSearchParams } from 'react-router'
import { api } from '@/app/api'
import { LiveProvider, useLine, usePart } from '../stream/LiveProvider'
import { openGlances } from '../stream/glance'
import { openShared } from '../stream/shared'
import { useTexts } from '../texts'
import './screens.css'

const Wall = lazy(() => import('./Wall'))
const Prompter = lazy(() => import('./Prompter'))
const Overlay = lazy(() => import('./Overlay'))

/** The stream of a link's screen, or of a show for somebody who is signed in. */
export function streamOf(params: URLSearchParams): string | null {
  const [token, run] = [params.get('token'), params.get('run')]
  if (token) return api.url(`/live/screens/${encodeURIComponent(token)}/stream`)
  return run ? api.url(`/live/runs/${encodeURIComponent(run)}/stream`) : null
}

export default function Screens() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/live/screens/wall" element={<Screen kind="wall" />} />
        <Route path="/live/screens/prompter" element={<Screen kind="prompter" />} />
        <Route path="/live/screens/overlay/:name" element={<Screen kind="overlay" />} />
        <Route path="*" element={<Plain />} />
      </Routes>
    </Suspense>
  )
}

function Plain() {
  const t = useTexts()
  return <p className="screen-note">{t('screen.no_link')}</p>
}

type Kind = 'wall' | 'prompter' | 'overlay'

function Screen({ kind }: { kind: Kind }) {
  const [params] = useSearchParams()
  const { name = '' } = useParams()
  const url = streamOf(params)
  useEffect(() => {
    document.documentElement.dataset.screen = kind
    return () => void delete document.documentElement.dataset.screen
  }, [kind])
  if (!url) return <Plain />
  return (
    <LiveProvider key={url} url={url} open={kind === 'overlay' ? openGlances : openShared}>
      {kind === 'wall' && <Wall />}
      {kind === 'prompter' && <Prompter />}
      {kind === 'overlay' && <Overlay name={name} />}
      <Note quiet={kind === 'overlay'} />
    </LiveProvider>
  )
}

/** Says that a screen stands still. An overlay is on air: there it says nothing, and shows nothing old either. */
function Note({ quiet }: { quiet: boolean }) {
  const t = useTexts()
  const line = useLine()
  const known = usePart('at') !== undefined
  if (quiet || line.state === 'open') return null
  if (line.state === 'refused') return <p className="screen-note whole">{t('screen.refused')}</p>
  return (
    <p className={known ? 'screen-note' : 'screen-note whole'} role="status">
      {t(line.state === 'lost' ? 'screen.lost' : 'screen.connecting')}
    </p>
  )
}
