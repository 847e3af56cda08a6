/** Only the rows that can be seen are drawn, of rows of one height. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

export const ROW = 34
const MORE = 8

export interface Shown {
  first: number
  last: number
}

export function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>({ first: 0, last: 40 })
  const look = useCallback(() => {
    const here = box.current
    if (!here) return
    const first = Math.max(0, Math.floor(here.scrollTop / ROW) - MORE)
    const last = Math.min(count, Math.ceil((here.scrollTop + here.clientHeight) / ROW) + MORE)
    setShown((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [count])
  useLayoutEffect(look, [look])
  useEffect(() => {
    const here = box.current
    if (!here || typeof ResizeObserver === 'undefined') return
    const watch = new ResizeObserver(look)
    watch.observe(here)
    return () => watch.disconnect()
  }, [look])
  /** Scrolls no further than needed; the head stands over the first rows. */
  const reveal = useCallback((row: number) => {
    const here = box.current
    if (!here) return
    const head = ROW
    const top = row * ROW
    if (top < here.scrollTop) here.scrollTop = top
    else if (top + ROW + head > here.scrollTop + here.clientHeight) here.scrollTop = top + ROW + head - here.clientHeight
  }, [])
  return { box, shown, look, reveal }
}
