/** One show's stream for everything beneath; a panel hears of its own keys only. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Key, Snapshot } from '../types'
import { Board } from './board'
import type { openLine, Line } from './line'
import { openShared } from './shared'

const BoardContext = createContext<Board>(new Board())
const LineContext = createContext<Line>({ state: 'connecting' })

function sameLine(a: Line, b: Line): boolean {
  if (a.state === 'lost' || b.state === 'lost') return false
  return a.state === b.state
}

interface Provided {
  url: string
  /** How it is listened to: a stream that all tabs share, or a look each second. */
  open?: typeof openLine
  children: ReactNode
}

export function LiveProvider({ url, open = openShared, children }: Provided) {
  const board = useMemo(() => (url ? new Board() : new Board()), [url])
  const [line, setLine] = useState<Line>({ state: 'connecting' })
  useEffect(
    () => open(url, board, (next) => setLine((now) => (sameLine(now, next) ? now : next))),
    [url, open, board],
  )
  return (
    <BoardContext value={board}>
      <LineContext value={line}>{children}</LineContext>
    </BoardContext>
  )
}

/** A key of the snapshot; undefined until it was told. */
export function usePart<K extends Key>(key: K): Snapshot[K] | undefined {
  return useNamedPart(key) as Snapshot[K] | undefined
}

/** A part that some room adds. */
export function useNamedPart(key: string): unknown {
  const board = useContext(BoardContext)
  const subscribe = useCallback((listener: () => void) => board.watch(key, listener), [board, key])
  return useSyncExternalStore(subscribe, () => board.get(key))
}

export function useLine(): Line {
  return useContext(LineContext)
}

export { BoardContext }
