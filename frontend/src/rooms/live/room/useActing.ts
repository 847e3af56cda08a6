/** Changes of the running show: sent with the rundown's turn that was seen, refusals said. */
import { useCallback } from 'react'
import { api, ApiError } from '@/app/api'
import { useSayError } from '@/components/Toast'
import type { Board } from '../stream/board'
import type { RoomState } from './RoomContext'

/** Acts that move the rundown: the server refuses those made on an older one. */
const MOVES = /^(start|pause|resume|end|swap|segments)(\/|$)/

function turnOf(board: Board): number | undefined {
  return (board.get('run') as { turn?: number } | undefined)?.turn
}

/** `onHeld` is called instead of saying it where the show's plan isn't ready. */
export function useActing(id: string, board: Board, onHeld: () => void): RoomState['act'] {
  const sayError = useSayError()
  return useCallback(
    async (path, body = {}, method = 'post') => {
      const turn = turnOf(board)
      const moves = MOVES.test(path) && turn !== undefined
      const sent = moves ? { ...(body as object), turn } : body
      const url = `/live/runs/${encodeURIComponent(id)}/${path}`
      try {
        if (method === 'remove') await api.remove(url)
        else await api[method](url, sent)
        return true
      } catch (error) {
        if (error instanceof ApiError && error.fault.code === 'planning.not_ready') onHeld()
        else sayError(error)
        return false
      }
    },
    [id, board, sayError, onHeld],
  )
}
