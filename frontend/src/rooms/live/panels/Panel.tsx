/** One part of the room: a head that stays, a body that scrolls inside. */
import { useId, type ReactNode } from 'react'

interface Props {
  title: string
  /** How many there are, or another short word beside the title. */
  note?: ReactNode
  extra?: ReactNode
  className?: string
  children: ReactNode
}

export function Panel({ title, note, extra, className = '', children }: Props) {
  const id = useId()
  return (
    <section className={`live-panel ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <small className="faint">{note}</small>}
        {extra && <span className="live-extra">{extra}</span>}
      </header>
      <div className="live-body">{children}</div>
    </section>
  )
}

/** Why there is nothing here, and how something comes. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="live-nothing">
      <p>{text}</p>
      {children}
    </div>
  )
}

export function Key({ children }: { children: string }) {
  return (
    <kbd className="live-key" aria-hidden="true">
      {children}
    </kbd>
  )
}
