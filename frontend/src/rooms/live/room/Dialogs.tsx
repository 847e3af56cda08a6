/** Whichever dialog is open. */
import { CorrectionDialog } from '../incidents/CorrectionDialog'
import { IncidentDialog } from '../incidents/IncidentDialog'
import { CueDialog, EndDialog, HandoverDialog, HelpDialog, InsertDialog, MarkDialog, PitchDialog } from './small'
import ViewerDialog from '../viewers/ViewerDialog'
import { GateDialog } from './GateDialog'
import type { Dialog } from './RoomContext'

const BY_NAME = {
  help: HelpDialog,
  mark: MarkDialog,
  cue: CueDialog,
  incident: IncidentDialog,
  insert: InsertDialog,
  end: EndDialog,
  pitch: PitchDialog,
  handover: HandoverDialog,
  correction: CorrectionDialog,
  gate: GateDialog,
  viewer: ViewerDialog,
}

export default function Dialogs({ dialog, onClose }: { dialog: Dialog; onClose: () => void }) {
  const Body = BY_NAME[dialog]
  return <Body onClose={onClose} />
}
