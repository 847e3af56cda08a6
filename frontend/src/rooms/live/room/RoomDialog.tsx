/** A small window over the room: Esc closes it, and keys go to it alone. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from '../texts'

/** What one came for has the keyboard, not the button that closes: digits and words go there at once. */
const FIRST = ':is(input, textarea, .live-pitches button, .live-buttons button)'

interface Props {
  title: string
  onClose: () => void
  wide?: boolean
  children: ReactNode
}

export function RoomDialog({ title, onClose, wide = false, children }: Props) {
  const t = useTexts()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    box.current?.showModal()
    box.current?.querySelector<HTMLElement>(FIRST)?.focus()
  }, [])
  return (
    <dialog
      ref={box}
      className={wide ? 'live-dialog wide' : 'live-dialog'}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="live-mini" onClick={onClose} aria-label={t('close')}>
          Esc
        </button>
      </header>
      {children}
    </dialog>
  )
}
