/** Names and values, one a line. */
import type { ReactNode } from 'react'

export type Fact = [name: string, value: ReactNode]

interface Props {
  facts: Fact[]
  /** Values begin at one line, for texts; else they end at the right edge, for numbers. */
  wide?: boolean
}

export function Facts({ facts, wide = false }: Props) {
  return (
    <dl className={wide ? 'facts wide' : 'facts'}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
