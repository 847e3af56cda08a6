/** 处置观众: somebody who wrote nothing that one could act on. */
import { useState } from 'react'
import { RoomDialog } from '../room/RoomDialog'
import { useRoom } from '../room/RoomContext'
import { useTexts } from '../texts'
import { FindViewer } from './FindViewer'
import { PenaltyForm } from './PenaltyForm'

interface Props {
  onClose: () => void
  /** Who is already known, and what they did. */
  about?: { person: string; facts: string }
}

export default function ViewerDialog({ onClose, about }: Props) {
  const t = useTexts()
  const { id } = useRoom()
  const [person, choose] = useState(about?.person ?? '')
  return (
    <RoomDialog title={t('viewer.title')} onClose={onClose} wide>
      <div className="live-viewers">
        {about ? (
          <p className="clip id">{about.person}</p>
        ) : (
          <FindViewer run={id} chosen={person} onChoose={(viewer) => choose(viewer.person)} />
        )}
        <PenaltyForm run={id} person={person} facts={about?.facts} onDone={onClose} />
      </div>
    </RoomDialog>
  )
}
