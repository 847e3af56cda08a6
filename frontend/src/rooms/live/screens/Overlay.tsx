/** 挂件: one thing over the picture, for an OBS browser source. Its numbers come from the ledger alone. */
import { useLanguage } from '@/app/language'
import { clockText, countText, moneyText } from '../amounts'
import { useLine, usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { BenefitKind, Rules } from '../benefits/types'
import type { Benefit, ShelfProduct } from '../types'
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

function useBenefit(kinds: BenefitKind[]): Benefit | undefined {
  const all = usePart('benefits') ?? []
  return all.find((each) => each.state === 'running' && (kinds.length === 0 || kinds.includes(each.kind)))
}

/** To the end of the running benefit, else of the segment. */
function Countdown() {
  const t = useTexts()
  const now = useNow()
  const benefit = useBenefit([])
  const clock = usePart('clock')
  if (benefit?.closes_at) {
    const left = Math.max(0, (Date.parse(benefit.closes_at) - now) / 1000)
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
  const benefit = useBenefit(['gift_ladder'])
  const steps = (benefit?.rules as Rules | undefined)?.steps
  if (!benefit || !steps) return null
  return (
    <section className="overlay-card">
      <p className="overlay-name">{benefit.title}</p>
      <ol className="overlay-steps">
        {steps.map((step) => (
          <li key={step.at} className={benefit.progress >= step.at ? 'reached' : ''}>
            <b>{countText(step.at, language)}</b> {step.name}
          </li>
        ))}
      </ol>
      <progress
        value={Math.min(benefit.progress, steps.at(-1)?.at ?? 1)}
        max={steps.at(-1)?.at ?? 1}
        aria-label={benefit.title}
      />
    </section>
  )
}

function Vote() {
  const language = useLanguage()
  const benefit = useBenefit(['vote', 'quiz'])
  const options = (benefit?.rules as Rules | undefined)?.options
  if (!benefit || !options) return null
  const votes = (option: string) => benefit.tally[option] ?? 0
  const all = options.reduce((sum, each) => sum + votes(each), 0)
  const open = benefit.kind === 'vote'
  return (
    <section className="overlay-card">
      <p className="overlay-name">{benefit.title}</p>
      <ol className="overlay-votes">
        {options.map((each) => (
          <li key={each}>
            <span>{each}</span>
            {open && <b>{countText(votes(each), language)}</b>}
            {open && <progress value={all > 0 ? votes(each) / all : 0} max={1} aria-label={each} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Counting down while it runs, then who won. */
function Lottery() {
  const t = useTexts()
  const language = useLanguage()
  const now = useNow()
  const running = useBenefit(['lottery', 'free_order', 'likes_draw', 'red_packets', 'wheel', 'guess_price'])
  const all = usePart('benefits') ?? []
  const drawn = all.findLast((each) => each.state === 'settled' && each.winners.length > 0)
  if (!running) return drawn ? <Won benefit={drawn} now={now} /> : null
  const { word } = running.rules as Rules
  const left = running.closes_at ? Math.max(0, (Date.parse(running.closes_at) - now) / 1000) : null
  return (
    <section className="overlay-card">
      <p className="overlay-name">{running.title}</p>
      {word && <p>{t('overlay.word', { word })}</p>}
      {left !== null && <strong className="overlay-clock">{clockText(left)}</strong>}
      <p>{t('overlay.entered', { n: countText(running.entries, language, true) })}</p>
    </section>
  )
}

/** How long the winners stay. */
const WON_MS = 60_000
const MOST_WON = 5

function Won({ benefit, now }: { benefit: Benefit; now: number }) {
  const t = useTexts()
  const { winners, settled_at: at } = benefit
  if (!at || now - Date.parse(at) > WON_MS) return null
  return (
    <section className="overlay-card">
      <p className="overlay-name">{t('overlay.won', { title: benefit.title })}</p>
      <ol>
        {winners.slice(0, MOST_WON).map((each) => (
          <li key={each.place}>
            <b>{each.prize}</b> {each.entry.slice(0, 8)}
          </li>
        ))}
      </ol>
      {winners.length > MOST_WON && <p>{t('overlay.more', { n: winners.length - MOST_WON })}</p>}
    </section>
  )
}

function Correction() {
  const t = useTexts()
  const told = usePart('corrections')?.[0]
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
