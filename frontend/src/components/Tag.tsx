/** A word with a tint; the word says it all, the tint only helps the eye. */
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'accent' | 'info' | 'ok' | 'warn' | 'bad'

export function Tag({ tone = 'plain', children, tip }: { tone?: Tone; children: ReactNode; tip?: string }) {
  return (
    <span className={`tag ${tone}`} data-tip={tip}>
      {children}
    </span>
  )
}
