/** 异常订单: flagged with the reason, held for a person. */
import { memo } from 'react'
import { Nothing, Panel } from '../panels/Panel'
import { useNamedPart } from '../stream/LiveProvider'
import { useSaid, useTexts } from '../texts'
import type { Told } from '../types'

export interface OddOrder {
  order: string
  reason: Told
}

const NONE: OddOrder[] = []

export const OddOrders = memo(function OddOrders() {
  const t = useTexts()
  const say = useSaid()
  const all = (useNamedPart('odd_orders') as OddOrder[] | undefined) ?? NONE
  return (
    <Panel title={t('odd.title')} note={all.length || undefined} className="live-odd">
      {all.length === 0 ? (
        <Nothing text={t('odd.none')} />
      ) : (
        <ul>
          {all.map((each) => (
            <li key={each.order}>
              <span className="clip">{each.order}</span>
              <small className="warn-text">{say(each.reason)}</small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
})
