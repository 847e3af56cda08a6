/** 建议: what stands out, why, and what to do next. */
import { memo } from 'react'
import { Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { useNamedPart } from '../stream/LiveProvider'
import { useSaid, useTexts } from '../texts'
import type { Told } from '../types'

export interface AdviceRow {
  id: string
  at: string
  text: Told
  why?: Told
  state?: string
}

const NONE: AdviceRow[] = []

export const Advice = memo(function Advice() {
  const t = useTexts()
  const told = (useNamedPart('advice') as AdviceRow[] | undefined) ?? NONE
  const open = told.filter((each) => !each.state || each.state === 'open')
  return (
    <Panel title={t('advice.title')} note={open.length || undefined} className="live-advice">
      {open.length === 0 ? (
        <Nothing text={t('advice.none')} />
      ) : (
        <ul>
          {open.map((each) => (
            <AdviceLine key={each.id} advice={each} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

function AdviceLine({ advice }: { advice: AdviceRow }) {
  const t = useTexts()
  const say = useSaid()
  const { may, act } = useRoom()
  return (
    <li>
      <p>{say(advice.text)}</p>
      {advice.why && <small className="faint">{say(advice.why)}</small>}
      {may('run') && (
        <span className="live-line-doing">
          <button type="button" className="live-mini" onClick={() => void act(`advice/${advice.id}/done`)}>
            {t('advice.done')}
          </button>
          <button type="button" className="live-mini" onClick={() => void act(`advice/${advice.id}/dismissed`)}>
            {t('advice.dismiss')}
          </button>
        </span>
      )}
    </li>
  )
}
