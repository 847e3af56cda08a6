/** Segments on the clock, walked and typed into like a spreadsheet, dragged to another place. */
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import type { PlannedSegment, Rundown } from '@/app/types/planning'
import { useToast } from '@/components/Toast'
import { useGridKeys } from '../goals/useGridKeys'
import { useTexts } from '../texts'
import { beginnings, clockAt } from './clock'
import { CHOSEN, COLUMNS, textOf, valueOf } from './columns'
import { Row, type Hand, type Typing } from './Row'
import type { Saving } from './useRundown'
import { ROW, useWindow } from './useWindow'

interface Props {
  rundown: Rundown
  segments: PlannedSegment[]
  saving: Saving
  may: boolean
  /** What is amiss, by segment. */
  amiss: ReadonlyMap<string, string>
  /** Segments that another changed since the page was opened. */
  fresh: ReadonlySet<string>
  chosen: string
  onChoose: (id: string) => void
  onOpen: (id: string) => void
  lock: (segment: PlannedSegment) => void
}

/** Keys that go to another cell, and how many rows down. */
const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
  ArrowLeft: 0,
  ArrowRight: 0,
  Home: 0,
  End: 0,
}

interface Editing extends Typing {
  id: string
  seen: number
}

export function RundownTable({ rundown, segments, saving, may, amiss, fresh, chosen, onChoose, onOpen, lock }: Props) {
  const t = useTexts()
  const toast = useToast()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const { box, shown, look, reveal } = useWindow(segments.length)
  const starts = useMemo(() => beginnings(segments), [segments])
  const products = rundown.products ?? []
  const byProduct = useMemo(() => new Map(products.map((each) => [each.product, each])), [products])
  const { currency } = rundown
  const typed = useRef('')

  const edit = (text?: string) => {
    const segment = segments[keys.at.row]
    const key = COLUMNS[keys.at.column]
    if (!may || !segment || !key) return
    if (segment.locked) return toast(t('rundown.unlock_first', { title: segment.title }), { bad: true })
    const first = text === undefined || CHOSEN.has(key) ? textOf(segment, key, currency) : text
    typed.current = first
    setEditing({ id: segment.id, key, text: first, seen: saving.seenNow() })
  }
  const clear = () => {
    const segment = segments[keys.at.row]
    const key = COLUMNS[keys.at.column]
    if (!may || !segment || !key || segment.locked || key === 'planned_s' || key === 'title' || key === 'kind') return
    const none = valueOf('', key, currency)
    if (none) saving.change(segment.id, none, saving.seenNow())
  }
  const keys = useGridKeys({ rows: segments.length, columns: COLUMNS.length }, { edit, clear, undo: saving.undo })
  const { row, column } = keys.at
  const current = segments[row]

  const focus = useCallback(() => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }))
  }, [box])

  useEffect(() => {
    const place = segments.findIndex((each) => each.id === chosen)
    if (place >= 0 && place !== row) {
      keys.go({ row: place, column })
      reveal(place)
    }
  }, [chosen, segments])

  const walk = (place: number) => {
    const next = segments[Math.max(0, Math.min(place, segments.length - 1))]
    if (next && next.id !== chosen) onChoose(next.id)
    reveal(Math.max(0, Math.min(place, segments.length - 1)))
  }

  /** Ends typing; what can't be read stays open, unless the pointer went elsewhere. */
  const commit = (move: [number, number] | null, text = typed.current) => {
    if (!editing) return
    const value = valueOf(text, editing.key, currency)
    if (value === undefined) toast(t('rundown.bad', { text }), { bad: true })
    if (value === undefined && move) return
    if (value !== undefined) saving.change(editing.id, value, editing.seen)
    setEditing(null)
    if (move) {
      keys.step(...move)
      walk(row + move[0])
      focus()
    }
  }

  const acts = useRef<Hand>(null!)
  acts.current = {
    point: (place, at) => {
      if (editing && (segments[place]?.id !== editing.id || COLUMNS[at] !== editing.key)) commit(null)
      keys.go({ row: place, column: at })
      walk(place)
    },
    edit: (place, at) => {
      keys.go({ row: place, column: at })
      edit()
    },
    type: (text) => {
      typed.current = text
      setEditing((each) => each && { ...each, text })
    },
    commit,
    leave: () => {
      setEditing(null)
      focus()
    },
    open: (place) => {
      const segment = segments[place]
      if (segment) onOpen(segment.id)
    },
    drag: (place, event) => {
      const segment = segments[place]
      if (!segment) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', segment.title)
      setDragged(segment.id)
    },
  }
  const hand = useMemo<Hand>(
    () => ({
      point: (...told) => acts.current.point(...told),
      edit: (...told) => acts.current.edit(...told),
      type: (...told) => acts.current.type(...told),
      commit: (...told) => acts.current.commit(...told),
      leave: () => acts.current.leave(),
      open: (...told) => acts.current.open(...told),
      drag: (...told) => acts.current.drag(...told),
    }),
    [],
  )

  const placeOf = (event: DragEvent) => {
    const here = box.current
    if (!here) return 0
    const y = event.clientY - here.getBoundingClientRect().top + here.scrollTop - ROW
    return Math.max(0, Math.min(segments.length, Math.round(y / ROW)))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const from = segments.findIndex((each) => each.id === dragged)
    const to = placeOf(event)
    if (dragged && from >= 0) shift(dragged, from, to > from ? to - 1 : to)
    setDragged(null)
    setOver(null)
  }
  const shift = (id: string, from: number, to: number) => {
    if (to === from || to < 0 || to >= segments.length) return
    saving.move(id, to)
    keys.go({ row: to, column })
    reveal(to)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return
    if (event.altKey && current && may && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      if (current.locked) return toast(t('rundown.unlock_first', { title: current.title }), { bad: true })
      shift(current.id, row, row + (event.key === 'ArrowUp' ? -1 : 1))
      return focus()
    }
    if (event.altKey && current && may && event.key.toLowerCase() === 'l') {
      event.preventDefault()
      return lock(current)
    }
    if (event.key === ' ' && current) {
      event.preventDefault()
      return onOpen(current.id)
    }
    // An input method begins: what it composes goes into the cell's input.
    if (event.key === 'Process') return edit('')
    keys.onKey(event)
    const down = STEPS[event.key]
    if (down === undefined || event.shiftKey) return
    if (Math.abs(down) > 1) {
      event.preventDefault()
      keys.go({ row: row + down, column })
    }
    walk(row + down)
    focus()
  }

  const drawn = segments.map((_, place) => place).slice(shown.first, shown.last)
  if (row < shown.first || row >= shown.last) drawn.push(row)
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label={t('tab.rundown')}
      aria-rowcount={segments.length + 1}
      aria-readonly={!may}
      className="rd-table"
      onScroll={look}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!dragged) return
        event.preventDefault()
        setOver(placeOf(event))
      }}
      onDragEnd={() => {
        setDragged(null)
        setOver(null)
      }}
      onDrop={drop}
    >
      <div role="row" aria-rowindex={1} className="rd-head">
        <span role="columnheader">#</span>
        <span role="columnheader" data-tip={rundown.zone}>
          {t('rundown.col.time')}
        </span>
        {COLUMNS.map((key) => (
          <span key={key} role="columnheader" className={`rd-${key}`}>
            {t(`rundown.col.${key}`)}
          </span>
        ))}
        <span role="columnheader">{t('rundown.col.words')}</span>
      </div>
      <div className="rd-body" style={{ height: segments.length * ROW }}>
        {drawn.map((place) => {
          const segment = segments[place]!
          return (
            <Row
              key={segment.id}
              segment={segment}
              row={place}
              time={clockAt(rundown, starts[place] ?? 0)}
              product={byProduct.get(segment.product)}
              products={products}
              currency={currency}
              may={may}
              at={place === row ? column : -1}
              typing={editing?.id === segment.id ? editing : null}
              amiss={amiss.get(segment.id) ?? ''}
              fresh={fresh.has(segment.id)}
              dropping={dragged !== null && over === place}
              hand={hand}
            />
          )
        })}
        {dragged !== null && over === segments.length && <div className="rd-end" style={{ top: segments.length * ROW - 1 }} />}
      </div>
    </div>
  )
}
