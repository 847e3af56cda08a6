/** 中控台: one screen that runs the show. */
import { Suspense, lazy, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '@/app/api'
import { useRemembered } from '@/app/remember'
import { useCan, useSession } from '@/app/session'
import { useDarkRoom } from '@/app/theme/ThemeProvider'
import { useTitle } from '@/app/title'
import { NotHere } from '@/components/NotHere'
import { PageSkeleton } from '@/components/Skeletons'
import { seenStep } from '../cues/cues'
import type { FigureKey } from '../panels/figures'
import { Strip } from '../panels/Strip'
import { BoardContext, LiveProvider, useLine, usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { Clock, Cue, ShelfProduct } from '../types'
import { COMMANDS, isOpen, OPENS, onShelf, stepOf, type CommandId } from './commands'
import { Layout } from './Layout'
import { RoomContext, type Dialog, type RoomState } from './RoomContext'
import { useActing } from './useActing'
import { useKeys } from './useKeys'
import { PRESENT, viewOf, type Role, type View } from './views'
import '../live.css'

const Dialogs = lazy(() => import('./Dialogs'))
const ScreensDrawer = lazy(() => import('../screens/ScreensDrawer'))
const FigureDrawer = lazy(() => import('../panels/FigureDrawer'))

export default function ControlRoom() {
  const { id = '' } = useParams()
  const { person } = useSession()
  useDarkRoom()
  // Tabs share a line by its address; the part behind # is never sent, and keeps what two people hear apart.
  const url = `${api.url(`/live/runs/${encodeURIComponent(id)}/stream`)}#${person.id}`
  return (
    <LiveProvider key={id} url={url}>
      <Room id={id} />
    </LiveProvider>
  )
}

function Room({ id }: { id: string }) {
  const t = useTexts()
  const run = usePart('run')
  const line = useLine()
  const { role } = useSession().person
  const [view, choose] = useRemembered<View>(`live.view.${role}`, viewOf(role))
  const [screens, showScreens] = useState(false)
  const [figure, showFigure] = useState<FigureKey | null>(null)
  const here = PRESENT[view]
  const state = useRoomState(id, here)
  useTitle(run && (run.title || t('untitled')))
  usePresence(id, here, line.state === 'open')
  if (!run && line.state === 'refused')
    return line.status === 404 ? (
      <NotHere />
    ) : (
      <p className="live-said">
        {t('line.refused_text')} <Link to="/live">{t('back')}</Link>
      </p>
    )
  if (!run) return <PageSkeleton />
  return (
    <RoomContext value={state}>
      <div className={`live-room view-${view} ${line.state === 'lost' ? 'stale' : ''}`}>
        <Strip view={view} onView={choose} onScreens={() => showScreens(true)} />
        <Layout view={view} onFigure={showFigure} />
      </div>
      <Suspense fallback={null}>
        {state.dialog && <Dialogs dialog={state.dialog} onClose={() => state.open(null)} />}
        {screens && <ScreensDrawer id={id} onClose={() => showScreens(false)} />}
        {figure && <FigureDrawer name={figure} onClose={() => showFigure(null)} />}
      </Suspense>
    </RoomContext>
  )
}

const UNKNOWN: Clock = {
  segment: null,
  next: null,
  elapsed_s: null,
  planned_s: null,
  run_s: null,
  ends_at: null,
  drift_s: null,
  advice: null,
}

const PLACES: Partial<Record<CommandId, string>> = {
  comments: '.live-comments',
  questions: '.live-questions',
  shelf: '.live-shelf',
}

/** Puts the keyboard into a panel: its first thing that can be held. */
function hold(place: string): void {
  document.querySelector<HTMLElement>(`${place} :is(button, input, tbody tr[tabindex="0"], li[tabindex])`)?.focus()
}

function useRoomState(id: string, role: Role): RoomState {
  const board = useContext(BoardContext)
  const can = useCan()
  const me = useSession().person.id
  const [dialog, open] = useState<Dialog | null>(null)
  const act = useActing(id, board, useCallback(() => open('gate'), []))
  const over = usePart('run')?.state === 'ended'
  const may = useCallback<RoomState['may']>(
    (verb) =>
      !(over && verb === 'run') &&
      can(
        {
          run: 'live.rooms.write',
          answer: 'live.comments.write',
          benefit: 'live.benefits.write',
          screens: 'live.screens.write',
        }[verb],
      ),
    [can, over],
  )
  const run = useCallback(
    (command: CommandId) => {
      const verb = COMMANDS.find((each) => each.id === command)?.verb
      if ((verb && !may(verb)) || !isOpen(command, over)) return
      const place = PLACES[command]
      if (place) return hold(place)
      const dialog = OPENS[command]
      if (dialog) return open(dialog)
      const step = command === 'seen' ? seenStep(cuesOf(board), { id: me, role }) : stepOf(command, knownOf(board))
      if (step) void act(step.path, step.body)
    },
    [act, board, may, me, over, role],
  )
  const onPlace = useCallback(
    (place: number) => {
      const product = onShelf((board.get('products') as ShelfProduct[] | undefined) ?? [])[place - 1]
      if (product && may('run'))
        void act(`shelf/${encodeURIComponent(product.product)}/${product.pitching ? 'rest' : 'pitch'}`)
    },
    [act, board, may],
  )
  useKeys({ onCommand: useCallback((command) => run(command.id), [run]), onPlace })
  return useMemo(
    () => ({ id, board, role, act, run, may, over, dialog, open }),
    [id, board, role, act, run, may, over, dialog],
  )
}

function cuesOf(board: RoomState['board']): Cue[] {
  return (board?.get('cues') as Cue[] | undefined) ?? []
}

function knownOf(board: RoomState['board']): Parameters<typeof stepOf>[1] {
  const get = <T,>(key: string, fallback: T) => (board?.get(key) as T | undefined) ?? fallback
  return {
    run: get('run', undefined as never),
    clock: get('clock', UNKNOWN),
    segments: get('segments', []),
    products: get('products', []),
  }
}

const TOLD_EVERY = 10_000

/** Says who is here, as what, as long as the page is looked at. */
function usePresence(id: string, role: string, open: boolean): void {
  useEffect(() => {
    if (!open) return undefined
    const tell = () =>
      void api.post(`/live/runs/${encodeURIComponent(id)}/presence`, { role }).catch(() => undefined)
    tell()
    const timer = setInterval(tell, TOLD_EVERY)
    return () => clearInterval(timer)
  }, [id, role, open])
}
