/** The room by keyboard: one key each, never while somebody types or a dialog is open. */
import { useEffect } from 'react'
import { commandFor, placeOf, type Command } from './commands'

const TYPING = 'input, textarea, select, [contenteditable=true], [role=combobox]'

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}

export function isCovered(): boolean {
  return document.querySelector('dialog[open], .ant-drawer-open, .ant-popover:not(.ant-popover-hidden)') !== null
}

interface Handlers {
  onCommand: (command: Command) => void
  /** The place on the shelf, from 1. */
  onPlace: (place: number) => void
}

export function useKeys({ onCommand, onPlace }: Handlers): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      if (isTyping(event.target) || isCovered()) return
      const place = placeOf(event.key)
      const command = commandFor(event.key)
      if (place !== null) onPlace(place)
      else if (command) onCommand(command)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onCommand, onPlace])
}
