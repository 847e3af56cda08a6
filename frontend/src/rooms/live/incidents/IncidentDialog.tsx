/** Which contingency: one digit. */
import { useTexts } from '../texts'
import { Key } from '../panels/Panel'
import { RoomDialog } from '../room/RoomDialog'
import { useRoom } from '../room/RoomContext'
import { KINDS, useIncidentWord } from './plans'

export function IncidentDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const word = useIncidentWord()
  const { act } = useRoom()
  const pick = (kind: string) => void act('incidents', { kind }).then((taken) => taken && onClose())
  return (
    <RoomDialog title={t('incidents.which')} onClose={onClose}>
      <ul
        className="live-pitches"
        onKeyDown={(event) => {
          const kind = KINDS[Number(event.key) - 1]
          if (kind) pick(kind)
        }}
      >
        {KINDS.map((kind, index) => (
          <li key={kind}>
            <button type="button" autoFocus={index === 0} onClick={() => pick(kind)}>
              <Key>{String(index + 1)}</Key>
              <span>{word(kind)}</span>
            </button>
          </li>
        ))}
      </ul>
    </RoomDialog>
  )
}
