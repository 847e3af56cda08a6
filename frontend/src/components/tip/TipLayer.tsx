/** One hint for the whole page: whatever carries `data-tip` shows it when pointed at or focused. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { place } from './place'
import './tip.css'

const DELAY = 150

interface Shown {
  text: string
  anchor: Element
}

function tipped(target: EventTarget | null): Shown | null {
  const anchor = target instanceof Element ? target.closest('[data-tip]') : null
  const text = anchor?.getAttribute('data-tip')
  return anchor && text ? { text, anchor } : null
}

function useShown(): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let timer = 0
    const later = (next: Shown | null) => {
      clearTimeout(timer)
      if (next) timer = window.setTimeout(() => setShown(next), DELAY)
      else setShown(null)
    }
    const over = (event: Event) => later(tipped(event.target))
    const focus = (event: Event) =>
      later(
        event.target instanceof Element && event.target.matches(':focus-visible')
          ? tipped(event.target)
          : null,
      )
    const hide = () => later(null)
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    document.addEventListener('pointerover', over)
    document.addEventListener('focusin', focus)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('scroll', hide, true)
    document.addEventListener('keydown', key)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('scroll', hide, true)
      document.removeEventListener('keydown', key)
    }
  }, [])
  return shown
}

export function TipLayer() {
  const shown = useShown()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!shown || !box.current) return
    const { left, top } = place(shown.anchor.getBoundingClientRect(), box.current.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    })
    box.current.style.transform = `translate(${left}px, ${top}px)`
  }, [shown])
  return (
    <div ref={box} className="tip" aria-hidden="true" hidden={!shown}>
      {shown?.text}
    </div>
  )
}
