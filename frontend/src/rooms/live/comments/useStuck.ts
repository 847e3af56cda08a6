/** A list that stays at its end while new lines come, unless somebody scrolled up to read. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR = 40

export function useStuck(rows: unknown[]) {
  const list = useRef<HTMLUListElement>(null)
  const [stuck, stick] = useState(true)
  const toEnd = useCallback(() => {
    const box = list.current
    if (box) box.scrollTop = box.scrollHeight
    stick(true)
  }, [])
  const any = rows.length > 0
  useEffect(() => {
    const box = list.current
    if (!box) return undefined
    const onScroll = () => stick(box.scrollHeight - box.scrollTop - box.clientHeight < NEAR)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => box.removeEventListener('scroll', onScroll)
  }, [any])
  useLayoutEffect(() => {
    if (stuck && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [rows, stuck])
  return { list, stuck, toEnd }
}
