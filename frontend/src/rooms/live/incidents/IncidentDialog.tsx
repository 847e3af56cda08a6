/** Which contingency: one digit opens its plan. */
import { Key } from '../panels/Panel'
import { RoomDialog } from '../room/RoomDialog'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useSaid, useTexts } from '../texts'

export function IncidentDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const say = useSaid()
  const { act } = useRoom()
  const plans = usePart('incidents')?.plans ?? []
  const pick = (kind: string) => void act('incidents', { kind }).then((taken) => taken && onClose())
  return (
    <RoomDialog title={t('incidents.which')} onClose={onClose}>
      <ul
        className="live-pitches"
        onKeyDown={(event) => {
          const plan = plans.find((each) => each.key === event.key)
          if (plan) pick(plan.kind)
        }}
      >
        {plans.map((plan, index) => (
          <li key={plan.kind}>
            <button type="button" autoFocus={index === 0} onClick={() => pick(plan.kind)}>
              <Key>{plan.key ?? '·'}</Key>
              <span>{say(plan.title)}</span>
              <small className="faint">{t('incidents.steps', { n: plan.steps.length })}</small>
            </button>
          </li>
        ))}
      </ul>
    </RoomDialog>
  )
}
