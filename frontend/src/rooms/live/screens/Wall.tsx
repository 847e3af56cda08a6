/** 数据大屏: readable at five metres, the same at 1080 and at 4K, nothing to touch. */
import { useLanguage } from '@/app/language'
import { amountsText, countText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { formatValue } from '@/components/num/format'
import { rate } from '../panels/figures'
import { nowAndNext } from '../room/commands'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { Segment, Snapshot, Totals } from '../types'
import { WallCurve } from './WallCurve'
import { WallProducts } from './WallProducts'

export default function Wall() {
  const run = usePart('run')
  const totals = usePart('totals')
  const currency = run?.currency ?? Object.keys(totals?.gmv ?? {})[0] ?? 'CNY'
  return (
    <main className="wall">
      <Head />
      {totals && <Heroes totals={totals} currency={currency} />}
      <div className="wall-low">
        <section className="wall-card">
          <WallCurve currency={currency} />
        </section>
        <section className="wall-card">
          <WallProducts />
        </section>
      </div>
      <Foot />
    </main>
  )
}

function Head() {
  const t = useTexts()
  const run = usePart('run')
  const clock = usePart('clock')
  return (
    <header className="wall-head">
      <h1>{run?.title ?? t('wall.title')}</h1>
      <span className="wall-account">{run && [run.account_name, run.host].filter(Boolean).join(' · ')}</span>
      {run && <span className={`wall-state ${run.state}`}>{t(`state.${run.state}`)}</span>}
      <strong>{clockText(clock?.run_s ?? 0, true)}</strong>
    </header>
  )
}

type Target = NonNullable<Snapshot['targets']['orders']>

interface Shown {
  name: string
  value: string
  beside?: string
}

function Heroes({ totals, currency }: { totals: Totals; currency: string }) {
  const t = useTexts()
  const language = useLanguage()
  const count = (value: number | null) => countText(value, language)
  const targets = usePart('targets')
  const over = usePart('run')?.state === 'ended'
  const reached = (target: Target | null | undefined, value: number | null | undefined) => {
    if (!target || target.goal <= 0 || value === null || value === undefined) return undefined
    return t('goal.share', { share: formatValue(value / target.goal, { unit: 'ratio', language, trim: true }) })
  }
  const conversion = rate(totals.conversion)
  const big: Shown[] = [
    { name: t('figure.gmv'), value: amountsText(totals.gmv, currency, language), beside: reached(targets?.amount, totals.gmv?.[currency]) },
    over
      ? { name: t('figure.peak'), value: count(totals.peak_online) }
      : { name: t('figure.online'), value: count(totals.online), beside: t('beside.peak', { n: count(totals.peak_online) }) },
    {
      name: t('figure.orders'),
      value: count(totals.orders),
      beside: reached(targets?.orders, totals.orders) ?? t('beside.buyers', { n: count(totals.buyers) }),
    },
    {
      name: t('figure.conversion'),
      value: conversion === null ? '—' : formatValue(conversion, { unit: 'ratio', language }),
    },
  ]
  const small: Shown[] = [
    { name: t('figure.entered'), value: count(totals.entered) },
    { name: t('figure.interactions'), value: count(totals.interactions) },
    { name: t('column.comments'), value: count(totals.comments) },
    { name: t('figure.follows'), value: count(totals.follows) },
    { name: t('figure.clicks'), value: count(totals.clicks) },
    { name: t('figure.stay'), value: totals.stay_s === null ? '—' : clockText(totals.stay_s) },
  ]
  return (
    <>
      <dl className="wall-big">
        {big.map((each) => (
          <div key={each.name}>
            <dt>{each.name}</dt>
            <dd>{each.value}</dd>
            <dd className="wall-beside">{each.beside}</dd>
          </div>
        ))}
      </dl>
      <dl className="wall-small">
        {small.map((each) => (
          <div key={each.name}>
            <dt>{each.name}</dt>
            <dd>{each.value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Foot() {
  const t = useTexts()
  const clock = usePart('clock')
  const segments = usePart('segments')
  const over = usePart('run')?.state === 'ended'
  if (over) return <Over segments={segments ?? []} />
  if (!clock || !segments || segments.length === 0) return null
  const [now, next] = nowAndNext({ clock, segments })
  const share = clock.planned_s && clock.elapsed_s ? Math.min(1, clock.elapsed_s / clock.planned_s) : 0
  return (
    <footer className="wall-foot">
      <p>
        <small>{t('rundown.now')}</small> {now?.title ?? '—'}{' '}
        {now && (
          <span className={share >= 1 ? 'wall-timer over' : 'wall-timer'}>
            {clockText(clock.elapsed_s ?? 0)} / {clockText(clock.planned_s ?? 0)}
          </span>
        )}
      </p>
      <p>
        <small>{t('rundown.next')}</small> {next?.title ?? '—'}
      </p>
      <progress className={share >= 1 ? 'over' : ''} value={share} max={1} aria-label={t('rundown.progress')} />
    </footer>
  )
}

/** How far the rundown came. */
function Over({ segments }: { segments: Segment[] }) {
  const t = useTexts()
  if (segments.length === 0) return null
  const done = segments.filter((each) => each.state === 'done').length
  return (
    <footer className="wall-foot">
      <p>{t('wall.over', { done, all: segments.length })}</p>
    </footer>
  )
}
