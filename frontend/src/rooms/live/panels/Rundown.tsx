/** 环节: now and next, planned against actual minutes, how far off, and what would catch up. */
import { WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, useEffect, useRef } from 'react'
import { useLanguage } from '@/app/language'
import { moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { duration } from '@/components/num/format'
import { PlanLink, PlanNews } from '../against/PlanLink'
import { keyOf, nowAndNext } from '../room/commands'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts, useWord } from '../texts'
import type { CatchUp, Clock, Segment } from '../types'
import { useNow } from '../useNow'
import { objections } from './objections'
import { Key, Nothing, Panel } from './Panel'

export const Rundown = memo(function Rundown({ big = false }: { big?: boolean }) {
  const t = useTexts()
  const clock = usePart('clock')
  const segments = usePart('segments')
  const ended = usePart('run')?.state === 'ended'
  const { may, open } = useRoom()
  if (!clock || !segments) return <Panel title={t('rundown.title')}>{null}</Panel>
  const [now, next] = ended ? [] : nowAndNext({ clock, segments })
  const done = segments.filter((each) => each.state === 'done' || each.state === 'skipped').length
  return (
    <Panel
      title={t('rundown.title')}
      note={segments.length > 0 ? `${done}/${segments.length}` : undefined}
      extra={
        <>
          <PlanLink />
          {segments.length > 0 && !ended && <Drift clock={clock} />}
        </>
      }
      className={big ? 'live-rundown big' : 'live-rundown'}
    >
      {segments.length === 0 ? (
        <Nothing text={t('rundown.none')}>
          {may('run') && <Button onClick={() => open('insert')}>{t('rundown.add')}</Button>}
        </Nothing>
      ) : (
        <>
          <PlanNews />
          {!ended && <NowNext now={now} next={next} />}
          {!ended && <Advice told={clock.advice} />}
          <SegmentList segments={segments} now={now?.id} next={next?.id} />
        </>
      )}
    </Panel>
  )
})

function Drift({ clock }: { clock: Clock }) {
  const t = useTexts()
  const language = useLanguage()
  if (clock.drift_s === null) return null
  const minutes = Math.round(Math.abs(clock.drift_s) / 60)
  if (minutes === 0) return <small className="ok-text">{t('drift.none')}</small>
  const late = clock.drift_s > 0
  return (
    <small className={late ? 'warn-text' : 'info-text'} data-tip={t('drift.hint')}>
      {t(late ? 'drift.late' : 'drift.early', { time: duration(minutes * 60, language) })}
    </small>
  )
}

/** Which segments to shorten or leave out so that the planned end holds. */
function Advice({ told }: { told: CatchUp | null }) {
  const t = useTexts()
  if (!told || told.steps.length === 0) return null
  const steps = told.steps.map((each) =>
    each.action === 'skip'
      ? t('catch.skip', { title: each.title })
      : t('catch.shorten', { title: each.title, from: clockText(each.from_s), to: clockText(each.to_s) }),
  )
  return (
    <p className="live-catch" data-tip={steps.join('\n')}>
      {t(told.enough ? 'catch.enough' : 'catch.part', { n: Math.round(told.saved_s / 60) })}
      {steps.slice(0, 2).join(t('catch.and'))}
      {steps.length > 2 && '…'}
    </p>
  )
}

function NowNext({ now, next }: { now: Segment | undefined; next: Segment | undefined }) {
  const t = useTexts()
  return (
    <div className="live-nownext">
      <p className="live-now">
        <small>{t('rundown.now')}</small>
        <strong className="clip">{now?.title ?? t('rundown.not_begun')}</strong>
        {now && <Timer segment={now} />}
        {now && <Goal segment={now} />}
      </p>
      <p className="live-next">
        <small>{t('rundown.next')}</small>
        <span className="clip">{next?.title ?? t('rundown.last')}</span>
        {next && <small className="faint">{clockText(next.planned_s)}</small>}
      </p>
    </div>
  )
}

/** How long it has been on, against what was planned. */
function Timer({ segment }: { segment: Segment }) {
  const t = useTexts()
  const now = useNow()
  const spent = segment.started_at ? Math.max(0, (now - Date.parse(segment.started_at)) / 1000) : 0
  const over = segment.planned_s > 0 && spent > segment.planned_s
  const share = segment.planned_s > 0 ? Math.min(1, spent / segment.planned_s) : 0
  return (
    <>
      <span className={over ? 'live-timer warn-text' : 'live-timer'}>
        {clockText(spent)} / {clockText(segment.planned_s)}
        {over && <small>{t('rundown.over', { time: clockText(spent - segment.planned_s) })}</small>}
      </span>
      <progress className={over ? 'over' : ''} value={share} max={1} aria-label={t('rundown.progress')} />
    </>
  )
}

interface ListProps {
  segments: Segment[]
  now: string | undefined
  next: string | undefined
}

function SegmentList({ segments, now, next }: ListProps) {
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest' }), [now])
  return (
    <ol className="live-segments">
      {segments.map((segment) => (
        <li
          key={segment.id}
          ref={segment.id === now ? here : undefined}
          className={segment.id === next ? `${segment.state} next` : segment.state}
          aria-current={segment.id === now ? 'step' : undefined}
        >
          <SegmentLine segment={segment} next={segment.id === next} />
        </li>
      ))}
    </ol>
  )
}

function actual(segment: Segment): number | null {
  if (!segment.started_at || !segment.ended_at) return null
  return (Date.parse(segment.ended_at) - Date.parse(segment.started_at)) / 1000
}

function SegmentLine({ segment, next }: { segment: Segment; next: boolean }) {
  const t = useTexts()
  const word = useWord()
  const { may, act } = useRoom()
  const took = actual(segment)
  const waiting = segment.state === 'waiting'
  const go = () => void act(`segments/${segment.id}/go`)
  return (
    <>
      <span className="live-kind">{word('segment', segment.kind)}</span>
      <span className="clip live-seg-title" data-tip={segment.title}>
        {segment.title}
      </span>
      <Objected segment={segment} />
      {segment.state === 'skipped' ? (
        <small className="faint">{t('rundown.skipped')}</small>
      ) : (
        <small className="live-minutes" data-tip={t('rundown.minutes')}>
          {took === null ? clockText(segment.planned_s) : `${clockText(took)} / ${clockText(segment.planned_s)}`}
        </small>
      )}
      {waiting && may('run') && (
        <button type="button" className="live-mini" onClick={go}>
          <span className="hidden-text">{t('rundown.go_to', { title: segment.title })}</span>
          <span aria-hidden="true">▶</span>
          {next && <Key>{keyOf('go')}</Key>}
        </button>
      )}
    </>
  )
}

/** That words in the segment's phrases must not be said as they stand, and which. */
function Objected({ segment }: { segment: Segment }) {
  const t = useTexts()
  const told = objections(segment)
  if (told.length === 0) return null
  const tip = `${t('rundown.objected')}\n${told.join('\n')}`
  return (
    <span className="live-objected" role="img" aria-label={tip} data-tip={tip}>
      <WarningOutlined aria-hidden="true" />
    </span>
  )
}

function Goal({ segment }: { segment: Segment }) {
  const t = useTexts()
  const language = useLanguage()
  const currency = usePart('run')?.currency ?? 'CNY'
  const { goal_orders: orders, goal_amount: amount } = segment
  if (orders === null && amount === null) return null
  const reachedOf = (value: number | null | undefined) => (value === null || value === undefined ? '' : `${value} / `)
  const money = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : `${moneyText(value, currency, language)} / `
  const said = [
    orders === null ? '' : t('goal.orders', { n: reachedOf(segment.orders) + orders }),
    amount === null ? '' : money(segment.gmv?.[currency]) + moneyText(amount, currency, language),
  ].filter(Boolean)
  return (
    <small className="faint live-goal" data-tip={t('goal.hint')}>
      {t('goal.word')} {said.join(' · ')}
    </small>
  )
}
