/** Search and commands: type, move with the arrows, open with Enter. */
import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Route } from '../route'
import { useCommon } from '../texts'
import { useEntries } from './entries'
import type { Entry } from './match'
import './palette.css'

export default function Palette({ routes, onClose }: { routes: Route[]; onClose: () => void }) {
  const t = useCommon()
  const list = useId()
  const box = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const entries = useEntries(routes, typed)
  const current = entries[Math.min(at, entries.length - 1)]
  useEffect(() => box.current?.showModal(), [])
  const open = (entry: Entry | undefined) => {
    onClose()
    entry?.run()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0))
    else if (event.key === 'Enter') open(current)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={box}
      className="palette"
      aria-label={t('search.open')}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className="palette-input">
        <SearchOutlined />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current.key}` : undefined}
          aria-label={t('search.open')}
          placeholder={t('search.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id={list} role="listbox" aria-label={t('search.results')}>
        {entries.map((entry) => (
          <li
            key={entry.key}
            id={`${list}-${entry.key}`}
            role="option"
            aria-selected={entry === current}
            onPointerMove={() => setAt(entries.indexOf(entry))}
            onClick={() => open(entry)}
          >
            <span>{entry.title}</span>
            <small>{entry.hint}</small>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="palette-none">{t('search.none')}</p>}
    </dialog>
  )
}
