/** A card that comes and goes softly: only its opacity and place move, so that the picture never stutters. */
import { useEffect, useRef, useState, type ReactNode } from 'react'

/** As long as the style takes. */
const LEAVES_MS = 320

/** What is shown, and for a moment longer what was shown last. */
function useLeaving(content: ReactNode): { content: ReactNode; leaving: boolean } {
  const last = useRef<ReactNode>(null)
  const [over, setOver] = useState(true)
  const empty = content === null
  useEffect(() => {
    if (!empty) last.current = content
  })
  useEffect(() => {
    if (!empty) {
      setOver(false)
      return
    }
    const timer = setTimeout(() => setOver(true), LEAVES_MS)
    return () => clearTimeout(timer)
  }, [empty])
  if (!empty) return { content, leaving: false }
  return { content: over ? null : last.current, leaving: true }
}

/** `children` null: nothing is to be seen. */
export function Card({ tone = '', children }: { tone?: string; children: ReactNode }) {
  const { content, leaving } = useLeaving(children)
  if (content === null) return null
  return <section className={`overlay-card ${tone} ${leaving ? 'leaving' : ''}`}>{content}</section>
}

/** How far something is, 0 to 1. */
export function Bar({ share, label }: { share: number; label: string }) {
  const part = Math.min(1, Math.max(0, share))
  return (
    <div
      className="overlay-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
    >
      <i style={{ transform: `scaleX(${part})` }} />
    </div>
  )
}
