/** 挂件: one thing over the picture, for an OBS browser source. Its numbers come from the ledger alone. */
import { useLanguage } from '@/app/language'
import { clockText, countText, moneyText } from '../amounts'
import { useLine, useNamedPart, usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { ShelfProduct } from '../types'
import { useNow } from '../useNow'
import './overlay.css'

/** What stands still longer than this is taken off the air. */
const OLD_MS = 20_000

const OVERLAYS: Record<string, () => React.ReactNode> = {
  price: Price,
  countdown: Countdown,
  stock: Stock,
  gifts: Gifts,
  vote: Vote,
  lottery: Lottery,
  correction: Correction,
  ai: Ai,
}

export default function Overlay({ name }: { name: string }) {
  const line = useLine()
  const now = useNow()
  const Body = OVERLAYS[name]
  const old = line.state === 'refused' || (line.state === 'lost' && now - line.since > OLD_MS)
  if (!Body || old) return null
  return (
    <main className={`overlay overlay-${name}`}>
      <Body />
    </main>
  )
}

/** The product that is being pitched. */
function usePitched(): ShelfProduct | undefined {
  return usePart('products')?.find((each) => each.pitching)
}

function Price() {
  const t = useTexts()
  const language = useLanguage()
  const product = usePitched()
  if (!product || product.price === null) return null
  const money = (value: number) => moneyText(value, product.currency, language, true)
  const anchor = product.anchor !== null && product.anchor > product.price ? product.anchor : null
  return (
    <section className="overlay-card">
      <p className="overlay-name">{product.name || product.product}</p>
      <p className="overlay-price-line">
        <small>{t('overlay.price')}</small>
        <strong>{money(product.price)}</strong>
        {anchor !== null && <del>{money(anchor)}</del>}
      </p>
    </section>
  )
}

function Stock() {
  const t = useTexts()
  const language = useLanguage()
  const product = usePitched()
  if (!product || product.stock === null) return null
  return (
    <section className={product.low || product.stock <= 0 ? 'overlay-card low' : 'overlay-card'}>
      <p className="overlay-name">{product.name || product.product}</p>
      <strong>
        {product.stock <= 0 ? t('shelf.sold_out') : t('shelf.left', { n: countText(product.stock, language, true) })}
      </strong>
    </section>
  )
}

interface RunningBenefit {
  id: string
  kind: string
  title: string
  state: string
  ends_at: string | null
  options?: { text: string; votes: number }[]
  entered?: number | null
  winners?: string[]
  steps?: { at: number; text: string; reached?: boolean }[]
  progress?: number | null
}

function useBenefit(kinds: string[]): RunningBenefit | undefined {
  const all = (useNamedPart('benefits') as RunningBenefit[] | undefined) ?? []
  return all.find((each) => each.state === 'running' && (kinds.length === 0 || kinds.includes(each.kind)))
}

/** To the end of the running benefit, else of the segment. */
function Countdown() {
  const t = useTexts()
  const now = useNow()
  const benefit = useBenefit([])
  const clock = usePart('clock')
  if (benefit?.ends_at) {
    const left = Math.max(0, (Date.parse(benefit.ends_at) - now) / 1000)
    return <Counting name={benefit.title} left={left} />
  }
  if (!clock || clock.planned_s === null || clock.elapsed_s === null) return null
  const left = clock.planned_s - clock.elapsed_s
  return left > 0 ? <Counting name={t('overlay.left')} left={left} /> : null
}

function Counting({ name, left }: { name: string; left: number }) {
  return (
    <section className="overlay-card">
      <p className="overlay-name">{name}</p>
      <strong className="overlay-clock">{clockText(left)}</strong>
    </section>
  )
}

function Gifts() {
  const language = useLanguage()
  const benefit = useBenefit(['gift_ladder', 'likes'])
  if (!benefit?.steps) return null
  return (
    <section className="overlay-card">
      <p className="overlay-name">{benefit.title}</p>
      <ol className="overlay-steps">
        {benefit.steps.map((step) => (
          <li key={step.at} className={(benefit.progress ?? 0) >= step.at ? 'reached' : ''}>
            <b>{countText(step.at, language)}</b> {step.text}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Vote() {
  const language = useLanguage()
  const benefit = useBenefit(['vote', 'quiz'])
  if (!benefit?.options) return null
  const all = benefit.options.reduce((sum, each) => sum + each.votes, 0)
  return (
    <section className="overlay-card">
      <p className="overlay-name">{benefit.title}</p>
      <ol className="overlay-votes">
        {benefit.options.map((each) => (
          <li key={each.text}>
            <span>{each.text}</span>
            <b>{countText(each.votes, language)}</b>
            <progress value={all > 0 ? each.votes / all : 0} max={1} aria-label={each.text} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Lottery() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const benefit = useBenefit(['lottery', 'free_order', 'wheel', 'likes'])
  if (!benefit) return null
  const left = benefit.ends_at ? Math.max(0, (Date.parse(benefit.ends_at) - now) / 1000) : null
  return (
    <section className="overlay-card">
      <p className="overlay-name">{benefit.title}</p>
      {left !== null && <strong className="overlay-clock">{clockText(left)}</strong>}
      {benefit.entered !== undefined && benefit.entered !== null && (
        <p>{t('overlay.entered', { n: countText(benefit.entered, language, true) })}</p>
      )}
    </section>
  )
}

function Correction() {
  const t = useTexts()
  const told = (useNamedPart('corrections') as { correct: string }[] | undefined)?.[0]
  if (!told) return null
  return (
    <section className="overlay-card correction">
      <strong>{t('overlay.correction')}</strong>
      <p>{told.correct}</p>
    </section>
  )
}

function Ai() {
  const t = useTexts()
  return <p className="overlay-label">{t('overlay.ai')}</p>
}
