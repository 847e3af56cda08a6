/** 应急: what went wrong, its steps, who does them, what to say, and how long is left. */
import { Button, Checkbox } from 'antd'
import { memo } from 'react'
import { clockText } from '@/components/num/elapsed'
import { Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useSaid, useTexts, useWord } from '../texts'
import { Corrections } from './Corrections'
import type { Incident } from '../types'

const NONE: Incident[] = []

export const Incidents = memo(function Incidents() {
  const t = useTexts()
  const { may, open, over } = useRoom()
  const told = usePart('incidents')
  const now = told?.open ?? NONE
  const begin = (
    <>
      {may('run') && (
        <Button type="text" onClick={() => open('correction')}>
          {t('correction.title')}
        </Button>
      )}
      {may('answer') && !over && (
        <Button danger={now.length > 0} onClick={() => open('incident')}>
          {t('incidents.begin')}
        </Button>
      )}
    </>
  )
  return (
    <Panel title={t('incidents.title')} note={now.length || undefined} extra={begin} className="live-incidents">
      <Corrections />
      {now.length === 0 ? (
        <Nothing text={told?.closed.length ? t('incidents.past', { n: told.closed.length }) : t('incidents.none')} />
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
  const say = useSaid()
  const word = useWord()
  const { may, act } = useRoom()
  const left = incident.due_s ?? 0
  const at = `incidents/${incident.id}`
  return (
    <li>
      <p className="live-incident-head">
        <strong>{say(incident.title)}</strong>
        <span className={left < 0 ? 'bad-text' : 'warn-text'} data-tip={t('incidents.due')}>
          {clockText(left)}
        </span>
        <small className="faint">{word('role', incident.owner)}</small>
        {may('answer') && (
          <button type="button" className="live-mini" onClick={() => void act(`${at}/close`)}>
            {t('incidents.over')}
          </button>
        )}
      </p>
      <ol className="live-steps">
        {incident.steps.map((step, index) => (
          <li key={index}>
            <Checkbox
              checked={step.done_at !== null}
              disabled={!may('answer')}
              onChange={(event) => void act(`${at}/steps/${index}`, { done: event.target.checked })}
            >
              <small className="faint">{word('role', step.role)}</small> {say(step.text)}
            </Checkbox>
          </li>
        ))}
      </ol>
      {incident.phrases.slice(0, 2).map((each) => (
        <p key={say(each)} className="live-phrase">
          “{say(each)}”
          {may('answer') && (
            <button type="button" className="live-mini" onClick={() => void act('cues', { to: 'host', text: say(each) })}>
              {t('comments.push')}
            </button>
          )}
        </p>
      ))}
    </li>
  )
}
