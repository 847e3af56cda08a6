/** 建议: what stands out, what was happening, what to do next, and whether it helped. */
import { memo } from 'react'
import { useSession } from '@/app/session'
import { clock } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { Nothing, Panel } from '../panels/Panel'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useSaid, useTexts } from '../texts'
import type { Advice as Row } from '../types'

const NONE: Row[] = []
const OVER = 3

export const Advice = memo(function Advice() {
  const t = useTexts()
  const told = usePart('advice')
  const rows = told?.rows ?? NONE
  const open = rows.filter((each) => each.state === 'open')
  const over = rows.filter((each) => each.state === 'done').slice(0, OVER)
  const rates = Object.values(told?.false_per_hour ?? {})
  const rate = rates.length > 0 && (
    <small className="faint" data-tip={t('advice.false_hint')}>
      {t('advice.false', { n: Math.max(...rates) })}
    </small>
  )
  return (
    <Panel title={t('advice.title')} note={open.length || undefined} extra={rate} className="live-advice">
      {open.length + over.length === 0 ? (
        <Nothing text={t('advice.none')} />
      ) : (
        <ul>
          {[...open, ...over].map((each) => (
            <AdviceLine key={each.id} advice={each} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

function AdviceLine({ advice }: { advice: Row }) {
  const t = useTexts()
  const say = useSaid()
  const { may, act, over } = useRoom()
  const zone = useSession().company.zone
  const open = advice.state === 'open'
  return (
    <li className={open ? '' : 'over'}>
      <p>
        <small className="faint">{clock(advice.at, zone)}</small> {say(advice.text)}
      </p>
      <p className="live-next-act" data-tip={say(advice.because_text)}>
        → {say(advice.action_text)}
      </p>
      {open && !over && may('answer') && (
        <span className="live-line-doing">
          <button type="button" className="live-mini" onClick={() => void act(`advice/${advice.id}/done`)}>
            {t('advice.done')}
          </button>
          <button type="button" className="live-mini" onClick={() => void act(`advice/${advice.id}/dismissed`)}>
            {t('advice.dismiss')}
          </button>
        </span>
      )}
      {!open && <Helped helped={advice.helped} />}
    </li>
  )
}

function Helped({ helped }: { helped: boolean | null }) {
  const t = useTexts()
  if (helped === null) return <Tag>{t('advice.judging')}</Tag>
  return <Tag tone={helped ? 'ok' : 'plain'}>{t(helped ? 'advice.helped' : 'advice.not_helped')}</Tag>
}
