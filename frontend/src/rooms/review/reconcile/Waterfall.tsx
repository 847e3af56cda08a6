/** From one number to another: a bar for each part, beginning where the one before ended. */
import type { ReactNode } from 'react'
import type { Num as Value } from '@/app/types'
import { Num } from '@/components/num/Num'
import { Amount } from './Amount'
import { waterfall } from './waterfall'

export interface Part {
  key: string
  name: string
  hint: string
  amount: number
  tone: 'named' | 'open'
  num?: Value | null
  more?: ReactNode
  action?: ReactNode
}

interface Props {
  label: string
  from: { name: string; num: Value }
  to: { name: string; num: Value }
  parts: Part[]
}

export function Waterfall({ label, from, to, parts }: Props) {
  const steps = waterfall(
    from.num.value ?? 0,
    parts.map((part) => part.amount),
  )
  const { unit, currency } = from.num
  return (
    <ul className="waterfall" aria-label={label}>
      <End {...from} />
      {parts.map((part, index) => (
        <li key={part.key}>
          <span className="waterfall-name">
            <span data-tip={part.hint || undefined}>{part.name}</span>
            {part.more}
          </span>
          <span className="waterfall-track" aria-hidden="true">
            <i
              className={`${part.tone} ${part.amount < 0 ? 'less' : 'more'}`}
              style={{ left: `${(steps[index]?.left ?? 0) * 100}%`, width: `${(steps[index]?.width ?? 0) * 100}%` }}
            />
          </span>
          <span className="waterfall-amount">
            <Amount value={part.amount} unit={unit} currency={currency} />
          </span>
          <span className="waterfall-action">{part.action}</span>
        </li>
      ))}
      <End {...to} />
    </ul>
  )
}

function End({ name, num }: { name: string; num: Value }) {
  return (
    <li className="waterfall-end">
      <span className="waterfall-name">{name}</span>
      <span />
      <span className="waterfall-amount">
        <Num num={num} label={name} exact />
      </span>
      <span />
    </li>
  )
}
