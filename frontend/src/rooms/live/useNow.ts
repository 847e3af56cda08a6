/** The moment, each second, told by the server's clock: this machine's may be wrong. */
import { useEffect, useRef, useState } from 'react'
import { usePart } from './stream/LiveProvider'

/** Milliseconds of the epoch. */
export function useNow(): number {
  const at = usePart('at')
  const ahead = useRef(0)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (at) ahead.current = Date.parse(at) - Date.now()
  }, [at])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + ahead.current), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
