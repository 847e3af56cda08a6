/** 提词器: what to say now, what comes next, and words from the desk. Large, one thought a line. */
import { useEffect, useRef, useState } from 'react'
import { useRemembered } from '@/app/remember'
import { useLanguage } from '@/app/language'
import { Marked } from '@/components/Marked'
import { countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { hostWaits, inOrder } from '../cues/cues'
import { nowAndNext } from '../room/commands'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { CardOnAir, Segment, ShelfProduct } from '../types'
import { useNow } from '../useNow'

const SIZES = [24, 32, 40, 48, 56, 64, 72, 84, 96]
/** On a phone held in the hand, and on a screen beside the camera. */
const usual = () => (innerWidth < 640 ? 32 : 64)

export default function Prompter() {
  const t = useTexts()
  const [size, setSize] = useRemembered('prompter.size', usual())
  const [mirrored, mirror] = useState(false)
  const clock = usePart('clock')
  const segments = usePart('segments') ?? []
  const products = usePart('products') ?? []
  const ended = usePart('run')?.state === 'ended'
  const [now, next] = clock && !ended ? nowAndNext({ clock, segments }) : []
  const product = ended ? undefined : products.find((each) => each.pitching) ?? products.find((each) => each.product === now?.product)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = SIZES.indexOf(size)
      if (event.key === '+' || event.key === '=') setSize(SIZES[Math.min(at + 1, SIZES.length - 1)] ?? usual())
      else if (event.key === '-') setSize(SIZES[Math.max(at - 1, 0)] ?? usual())
      else if (event.key.toLowerCase() === 'm') mirror((on) => !on)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [size, setSize])
  return (
    <main className={mirrored ? 'prompter mirrored' : 'prompter'} style={{ fontSize: size }}>
      {!ended && <CueBanner />}
      <header className="prompter-head">
        <strong>{now?.title ?? t(ended ? 'state.ended' : 'rundown.not_begun')}</strong>
        <Left segment={now} />
      </header>
      {product && <Product product={product} named={product.name !== now?.title} />}
      <Lines segment={now} product={product?.product} />
      {next && (
        <footer className="prompter-next">
          <small>{t('rundown.next')}</small> {next.title}
          {next.phrases[0] && (
            <p>
              <Marked text={next.phrases[0]} findings={next.findings.filter((each) => each.phrase === 0)} />
            </p>
          )}
        </footer>
      )}
      {!ended && <p className="prompter-keys">{t('prompter.keys')}</p>}
    </main>
  )
}

/** How long is left of the segment; below zero it runs over. */
function Left({ segment }: { segment: Segment | undefined }) {
  const now = useNow()
  if (!segment?.started_at) return null
  const left = segment.planned_s - (now - Date.parse(segment.started_at)) / 1000
  return <span className={left < 0 ? 'prompter-left over' : 'prompter-left'}>{clockText(left)}</span>
}

/** `named`: unless the segment is called the same. */
function Product({ product, named }: { product: ShelfProduct; named: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <p className="prompter-product">
      {named && <span className="prompter-name">{product.name || product.product}</span>}
      {product.price !== null && <strong>{moneyText(product.price, product.currency, language, true)}</strong>}
      {product.anchor !== null && <del>{moneyText(product.anchor, product.currency, language, true)}</del>}
      {product.stock !== null && (
        <span className={product.low || product.stock === 0 ? 'low' : ''}>
          {product.stock === 0 ? t('shelf.sold_out') : t('shelf.left', { n: countText(product.stock, language, true) })}
        </span>
      )}
    </p>
  )
}

/** What the segment says; behind it the card of the product that is talked of. */
function Lines({ segment, product }: { segment: Segment | undefined; product: string | undefined }) {
  const t = useTexts()
  const lines = segment?.phrases ?? []
  const card = (usePart('cards') ?? []).find((each) => each.product === product)
  const list = usePaging(segment?.id)
  if (!segment) return null
  if (lines.length === 0 && !card) return <p className="prompter-none">{t('prompter.none')}</p>
  return (
    <ol className="prompter-lines" ref={list}>
      {lines.map((line, index) => (
        <li key={index}>
          <Marked text={line} findings={segment.findings.filter((each) => each.phrase === index)} />
        </li>
      ))}
      {card && <CardLines card={card} />}
    </ol>
  )
}

function CardLines({ card }: { card: CardOnAir }) {
  const t = useTexts()
  const said = [...card.golden, ...card.steps.map((each) => each.text), ...card.proof, ...card.reviews]
  return (
    <>
      <li className="prompter-card">{t('prompter.card')}</li>
      {said.map((text, place) => (
        <li key={place}>{text}</li>
      ))}
      {card.doubts.map((each, place) => (
        <li key={`doubt ${place}`}>
          <span className="prompter-doubt">{each.doubt}</span> {each.answer}
        </li>
      ))}
    </>
  )
}

const FORTH = ['PageDown', 'ArrowDown', 'ArrowRight', ' ', 'Enter']
const BACK = ['PageUp', 'ArrowUp', 'ArrowLeft', 'Backspace']
/** So much of what was read stays in sight. */
const PAGE = 0.8

/** A clicker, a pedal or the keyboard turns the page; another segment begins at its top. */
function usePaging(segment: string | undefined) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.scrollTo({ top: 0 })
  }, [segment])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = FORTH.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0
      if (way === 0 || !list.current) return
      event.preventDefault()
      list.current.scrollBy({ top: way * PAGE * list.current.clientHeight, behavior: 'smooth' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return list
}

const SHOWN_MS = 5 * 60_000

/** What the desk said last, until it was seen or is old. */
function CueBanner() {
  const now = useNow()
  const cues = usePart('cues') ?? []
  const shown = inOrder(cues, hostWaits).filter((each) => hostWaits(each) && now - Date.parse(each.at) < SHOWN_MS)
  if (shown.length === 0) return null
  return (
    <ul className="prompter-cues" role="alert">
      {shown.slice(0, 2).map((each) => (
        <li key={each.id}>{each.text}</li>
      ))}
    </ul>
  )
}
