/** 提示: words between roles, and who has seen them. */
import { Button } from 'antd'
import { memo } from 'react'
import { useSession } from '@/app/session'
import { Tag } from '@/components/Tag'
import { clock } from '@/components/num/time'
import { Key, Nothing, Panel } from '../panels/Panel'
import { keyOf } from '../room/commands'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts, useWord } from '../texts'
import type { Cue } from '../types'
import { CueForm } from './CueForm'
import { inOrder, shownTo, waitsFor } from './cues'

const NONE: Cue[] = []

export const Cues = memo(function Cues({ big = false }: { big?: boolean }) {
  const t = useTexts()
  const all = usePart('cues') ?? NONE
  const { may, over, role } = useRoom()
  const { id, name } = useSession().person
  const me = { id, name, role }
  const waits = (cue: Cue) => waitsFor(cue, me)
  const cues = inOrder(shownTo(all, me), waits)
  const first = cues.find(waits)
  return (
    <Panel
      title={t('cues.title')}
      note={first && !over ? t('cues.unseen', { n: cues.filter(waits).length }) : undefined}
      className={big ? 'live-cues big' : 'live-cues'}
    >
      {may('answer') && !big && !over && <CueForm brief />}
      {cues.length === 0 ? (
        <Nothing text={t(over ? 'cues.none_over' : big ? 'cues.none_host' : 'cues.none')} />
      ) : (
        <ul>
          {cues.map((cue) => (
            <CueLine key={cue.id} cue={cue} big={big} waits={waits(cue)} first={cue === first} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

interface LineProps {
  cue: Cue
  big: boolean
  /** For who looks to say that they saw it. */
  waits: boolean
  /** The one that the key is for. */
  first: boolean
}

function CueLine({ cue, big, waits, first }: LineProps) {
  const t = useTexts()
  const word = useWord()
  const { act, over } = useRoom()
  const zone = useSession().company.zone
  return (
    <li className={waits ? 'unseen mine' : cue.seen.length > 0 ? 'seen' : 'unseen'}>
      <p>{cue.text}</p>
      <small className="faint">
        {clock(cue.at, zone)} {cue.by} → {word('role', cue.to)}
      </small>
      {cue.seen.length > 0 && <Seen cue={cue} />}
      {waits && !over && (
        <Button type="primary" size={big ? 'large' : 'small'} onClick={() => void act(`cues/${cue.id}/seen`)}>
          {t('cues.see')}
          {first && <Key>{keyOf('seen')}</Key>}
        </Button>
      )}
      {!waits && !over && cue.seen.length === 0 && <Tag tone="warn">{t('cues.waiting')}</Tag>}
    </li>
  )
}

/** Who said to have seen it, and behind the pointer when. */
function Seen({ cue }: { cue: Cue }) {
  const t = useTexts()
  const word = useWord()
  const zone = useSession().company.zone
  const tip = cue.seen.map((each) =>
    t('cues.seen_at', { who: each.name, role: each.role ? word('role', each.role) : '', at: clock(each.at, zone) }),
  )
  return (
    <Tag tone="ok" tip={tip.join('\n')}>
      {t('cues.seen_by', { who: cue.seen.map((each) => each.name).join(t('viewer.and')) })}
    </Tag>
  )
}
