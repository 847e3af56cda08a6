/** 在场: who is here, as what; and the change of host. */
import { Button } from 'antd'
import { memo } from 'react'
import { useSession } from '@/app/session'
import { clock } from '@/components/num/time'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts, useWord } from '../texts'
import { Panel } from './Panel'

export const People = memo(function People() {
  const t = useTexts()
  const word = useWord()
  const run = usePart('run')
  const people = usePart('people') ?? []
  const { may, open } = useRoom()
  const zone = useSession().company.zone
  const change = may('run') && run && run.state !== 'ended' && (
    <Button type="text" onClick={() => open('handover')}>
      {t('people.handover')}
    </Button>
  )
  return (
    <Panel title={t('people.title')} note={people.length || undefined} extra={change} className="live-people">
      <ul>
        {run?.host && run.state !== 'ended' && (
          <li className="live-host">
            <span>{run.host}</span>
            <small className="accent-text">{t('people.on_air')}</small>
          </li>
        )}
        {people.map((each) => (
          <li key={`${each.name} ${each.role}`} data-tip={t('people.since', { time: clock(each.since, zone) })}>
            <span className="clip">{each.name}</span>
            <small className="faint">{word('role', each.role)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  )
})
