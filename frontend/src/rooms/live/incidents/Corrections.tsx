/** 更正: what is shown on air as corrected, until it is withdrawn. */
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'

export function Corrections() {
  const t = useTexts()
  const { may, act, over } = useRoom()
  const all = usePart('corrections') ?? []
  const on = over ? [] : all.filter((each) => !each.withdrawn_at)
  return on.map((each) => (
    <p key={each.id} className="live-catch">
      {t('correction.on')} {each.correct}{' '}
      {may('run') && (
        <button type="button" className="live-mini" onClick={() => void act(`corrections/${each.id}/withdraw`)}>
          {t('correction.withdraw')}
        </button>
      )}
    </p>
  ))
}
