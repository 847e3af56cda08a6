/** 应急: what went wrong, its steps, who does them, and how long it has been. */
import { Button } from 'antd'
import { memo } from 'react'
import { clockText } from '../amounts'
import { keyOf } from '../room/commands'
import { Key, Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { useNamedPart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import { useNow } from '../useNow'
import { useIncidentWord, type Incident } from './plans'

const NONE: Incident[] = []

export const Incidents = memo(function Incidents() {
  const t = useTexts()
  const { may, open } = useRoom()
  const all = (useNamedPart('incidents') as Incident[] | undefined) ?? NONE
  const now = all.filter((each) => !each.ended_at)
  const begin = may('run') && (
    <Button danger={now.length > 0} onClick={() => open('incident')}>
      {t('incidents.begin')}
      <Key>{keyOf('incident')}</Key>
    </Button>
  )
  return (
    <Panel title={t('incidents.title')} note={now.length || undefined} extra={begin} className="live-incidents">
      {now.length === 0 ? (
        <Nothing text={t('incidents.none')} />
      ) : (
        <ul>
          {now.map((each) => (
            <IncidentLine key={each.id} incident={each} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

function IncidentLine({ incident }: { incident: Incident }) {
  const t = useTexts()
  const word = useIncidentWord()
  const now = useNow()
  const { may, act } = useRoom()
  return (
    <li>
      <strong>{word(incident.kind)}</strong>
      <span className="warn-text">{clockText((now - Date.parse(incident.started_at)) / 1000)}</span>
      {incident.owner && <small className="faint">{incident.owner}</small>}
      {may('run') && (
        <button type="button" className="live-mini" onClick={() => void act(`incidents/${incident.id}/end`)}>
          {t('incidents.over')}
        </button>
      )}
    </li>
  )
}
