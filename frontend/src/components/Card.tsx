/** A titled surface. */
import { useId, type ReactNode } from 'react'

interface Props {
  title: ReactNode
  extra?: ReactNode
  children: ReactNode
  className?: string
}

export function Card({ title, extra, children, className = '' }: Props) {
  const id = useId()
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  )
}
