/** How long a piece of work still takes, from how fast it went since we first saw it. */
import { useRef } from 'react'

interface Seen {
  at: number
  done: number
}

const SURE_AFTER = 1500

/** Seconds left; null until enough was seen to tell. */
export function estimate(first: Seen, now: Seen, total: number): number | null {
  const [time, work] = [now.at - first.at, now.done - first.done]
  if (time < SURE_AFTER || work <= 0 || total <= now.done) return null
  return ((total - now.done) * time) / work / 1000
}

export function useRemaining(phase: string, done: number, total: number): number | null {
  const first = useRef<(Seen & { phase: string }) | null>(null)
  const now = { at: performance.now(), done }
  if (first.current?.phase !== phase || done < first.current.done) first.current = { ...now, phase }
  return estimate(first.current, now, total)
}
