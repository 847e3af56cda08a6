/** 异常订单: flagged with the reason, held for a person. */
import { lazy, memo, Suspense, useState } from 'react'
import { useLanguage } from '@/app/language'
import { moneyText } from '@/components/num/amounts'
import { Tag } from '@/components/Tag'
import { Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useSaid, useTexts } from '../texts'
import type { OddOrder } from '../types'

const ViewerDialog = lazy(() => import('../viewers/ViewerDialog'))

const NONE: OddOrder[] = []

export const OddOrders = memo(function OddOrders() {
  const t = useTexts()
  const all = usePart('odd_orders') ?? NONE
  const held = all.filter((each) => each.state === 'held')
  return (
    <Panel title={t('odd.title')} note={held.length || undefined} className="live-odd">
      {held.length === 0 ? (
        <Nothing text={t('odd.none')} />
      ) : (
        <ul>
          {held.map((each) => (
            <OddLine key={each.id} odd={each} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

function OddLine({ odd }: { odd: OddOrder }) {
  const t = useTexts()
  const say = useSaid()
  const language = useLanguage()
  const { may, act } = useRoom()
  const [blocking, block] = useState(false)
  return (
    <li>
      <span className="clip" data-tip={odd.order}>
        {odd.order}
      </span>
      {odd.amount !== null && <small className="faint">{moneyText(odd.amount, odd.currency, language)}</small>}
      <Tag tone="warn">{say(odd.text)}</Tag>
      {may('answer') && (
        <span className="live-line-doing">
          <button type="button" className="live-mini" onClick={() => void act(`odd-orders/${odd.id}/fine`)}>
            {t('odd.fine')}
          </button>
          <button type="button" className="live-mini" onClick={() => void act(`odd-orders/${odd.id}/refused`)}>
            {t('odd.refuse')}
          </button>
          {odd.person && (
            <button type="button" className="live-mini" onClick={() => block(true)}>
              {t('odd.block')}
            </button>
          )}
        </span>
      )}
      {blocking && (
        <Suspense fallback={null}>
          <ViewerDialog
            about={{ person: odd.person, facts: t('odd.facts', { order: odd.order, text: say(odd.text) }) }}
            onClose={() => block(false)}
          />
        </Suspense>
      )}
    </li>
  )
}
