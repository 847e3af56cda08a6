/** The room a panel stands in: which show, what this person may do there, and what is open. */
import { createContext, useContext } from 'react'
import type { Board } from '../stream/board'
import type { CommandId } from './commands'
import type { Role } from './views'

export type Dialog = 'help' | 'mark' | 'cue' | 'incident' | 'insert' | 'end' | 'pitch' | 'handover' | 'correction' | 'gate' | 'viewer'

export interface RoomState {
  id: string
  board: Board | null
  /** As what this person is in the room. */
  role: Role
  /** Posts to the show's address; false where the server refused, which has then been said. */
  act: (path: string, body?: unknown, method?: 'post' | 'put' | 'remove') => Promise<boolean>
  run: (command: CommandId) => void
  may: (verb: 'run' | 'answer' | 'benefit' | 'screens') => boolean
  /** The show has ended: what happened can be looked at, and followed up. */
  over: boolean
  dialog: Dialog | null
  open: (dialog: Dialog | null) => void
}

export const RoomContext = createContext<RoomState>({
  id: '',
  board: null,
  role: 'controller',
  act: () => Promise.resolve(false),
  run: () => undefined,
  may: () => false,
  over: false,
  dialog: null,
  open: () => undefined,
})

export function useRoom(): RoomState {
  return useContext(RoomContext)
}
