/** 场控条: is it on, how long, who else is here, and what one key does next. */
import { Button, Segmented } from 'antd'
import { memo, type ReactNode } from 'react'
import { clockText } from '@/components/num/elapsed'
import { Tag } from '@/components/Tag'
import { COMMANDS, keyOf, type CommandId } from '../room/commands'
import { Ended } from '../room/Ended'
import { useRoom } from '../room/RoomContext'
import { ObsTag } from '../screens/obs/ObsTag'
import { VIEWS, type View } from '../room/views'
import { useLine, usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { RunState } from '../types'
import { useNow } from '../useNow'
import { Key } from './Panel'

const TONES = { planned: 'info', running: 'accent', paused: 'warn', ended: 'plain' } as const

interface Props {
  view: View
  onView: (view: View) => void
  onScreens: () => void
}

export const Strip = memo(function Strip({ view, onView, onScreens }: Props) {
  const t = useTexts()
  const run = usePart('run')
  const { may, open } = useRoom()
  return (
    <section className="live-strip" aria-label={t('strip.label')}>
      <span className={`live-state ${run?.state ?? ''}`}>
        {run && <Tag tone={TONES[run.state]}>{t(`state.${run.state}`)}</Tag>}
      </span>
      <ShowClock />
      <LineState />
      <ObsTag />
      <span className="live-spring" />
      {may('answer') && run && view !== 'host' && <Doings state={run.state} />}
      <Segmented<View>
        aria-label={t('view.label')}
        value={view}
        onChange={onView}
        options={VIEWS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
      />
      {run?.state === 'ended' && <Ended run={run} />}
      {may('screens') && <Button onClick={onScreens}>{t('screens.title')}</Button>}
      <Button onClick={() => open('help')} aria-label={t('help.title')} data-tip={t('help.title')}>
        ?
      </Button>
    </section>
  )
})

type Doing = Extract<CommandId, 'insert' | 'start' | 'cue' | 'mark' | 'incident' | 'end' | 'go'>

const OF_STATE: Record<RunState, Doing[]> = {
  planned: ['insert', 'start'],
  running: ['cue', 'mark', 'incident', 'start', 'end', 'go'],
  paused: ['cue', 'mark', 'incident', 'end', 'start'],
  ended: [],
}

/** The last one is the one thing to do now. */
function Doings({ state }: { state: RunState }) {
  const t = useTexts()
  const { run, may } = useRoom()
  const ids = OF_STATE[state].filter((id) => may(COMMANDS.find((each) => each.id === id)?.verb ?? 'run'))
  return (
    <span className="live-doings">
      {ids.map((id, index) => (
        <Button key={id} type={index === ids.length - 1 ? 'primary' : 'default'} onClick={() => run(id)}>
          {id === 'start' ? t(`start.${state}`) : t(`key.${id}`)}
          <Key>{keyOf(id)}</Key>
        </Button>
      ))}
    </span>
  )
}

function ShowClock() {
  const t = useTexts()
  const run = usePart('run')
  const clock = usePart('clock')
  const now = useNow()
  const { state: line } = useLine()
  if (!run || !clock) return <strong className="live-clock">0:00:00</strong>
  if (run.state === 'planned') return <Waiting until={run.planned_at} now={now} />
  // What was told goes on by itself while nothing new is heard.
  const unheard = line === 'lost' && run.state === 'running' && run.started_at
  const told = clock.run_s ?? 0
  const elapsed = unheard ? Math.max(told, (now - Date.parse(run.started_at!)) / 1000) : told
  return (
    <strong className="live-clock" data-tip={t('clock.elapsed')} role="timer">
      {clockText(elapsed, true)}
    </strong>
  )
}

function Waiting({ until, now }: { until: string | null; now: number }) {
  const t = useTexts()
  const left = until ? (Date.parse(until) - now) / 1000 : null
  const text: ReactNode = left === null ? '0:00:00' : clockText(Math.abs(left), true)
  const word = left === null ? null : t(left >= 0 ? 'clock.until' : 'clock.late')
  return (
    <strong className="live-clock quiet" role="timer">
      {word && <small>{word}</small>} {text}
    </strong>
  )
}

function LineState() {
  const t = useTexts()
  const line = useLine()
  if (line.state === 'open') return null
  if (line.state === 'connecting') return <Tag>{t('line.connecting')}</Tag>
  if (line.state === 'refused') return <Tag tone="bad">{t('line.refused')}</Tag>
  return (
    <span role="alert">
      <Tag tone="bad">{t('line.lost')}</Tag>
    </span>
  )
}
