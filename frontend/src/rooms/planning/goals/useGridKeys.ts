/** A grid is walked and typed into like a spreadsheet: arrows, Enter, Tab, Delete, and the keys of copy and undo. */
import { useState, type KeyboardEvent } from 'react'

export interface At {
  row: number
  column: number
}

interface Size {
  rows: number
  columns: number
}

interface Doings {
  /** Begin to type; `text` replaces what is there, undefined keeps it. */
  edit: (text?: string) => void
  clear: () => void
  undo: () => void
}

const ARROWS: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

const within = (value: number, most: number) => Math.max(0, Math.min(value, most - 1))

export function useGridKeys(size: Size, doings: Doings) {
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const [far, setFar] = useState<At | null>(null)
  const here = { row: within(at.row, size.rows), column: within(at.column, size.columns) }

  const go = (next: At) => {
    setAt({ row: within(next.row, size.rows), column: within(next.column, size.columns) })
    setFar(null)
  }
  const step = (down: number, right: number) => go({ row: here.row + down, column: here.column + right })
  const stretch = (down: number, right: number) => {
    const from = far ?? here
    setFar({ row: within(from.row + down, size.rows), column: within(from.column + right, size.columns) })
  }

  const onKey = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'z') doings.undo()
    else if (command || event.altKey) return
    else if (arrow) (event.shiftKey ? stretch : step)(...arrow)
    else if (event.key === 'Home') go({ ...here, column: 0 })
    else if (event.key === 'End') go({ ...here, column: size.columns - 1 })
    else if (event.key === 'Enter' || event.key === 'F2') doings.edit()
    else if (event.key === 'Delete' || event.key === 'Backspace') doings.clear()
    else if (event.key.length === 1 && event.key !== ' ') doings.edit(event.key)
    else return
    event.preventDefault()
  }

  const chosen = {
    top: Math.min(here.row, far?.row ?? here.row),
    bottom: Math.max(here.row, far?.row ?? here.row),
    left: Math.min(here.column, far?.column ?? here.column),
    right: Math.max(here.column, far?.column ?? here.column),
  }
  const isChosen = (row: number, column: number) =>
    row >= chosen.top && row <= chosen.bottom && column >= chosen.left && column <= chosen.right
  return { at: here, chosen, isChosen, go, step, stretchTo: setFar, onKey }
}
