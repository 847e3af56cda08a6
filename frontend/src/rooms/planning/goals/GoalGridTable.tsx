/** The goals of a year: a row each part, a column the year and each month, typed into like a spreadsheet. */
import { useEffect, useRef, useState, type ClipboardEvent } from 'react'
import { useLanguage } from '@/app/language'
import type { GoalGrid, Unit } from '@/app/types'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import type { Wanted } from './changes'
import { CellBody } from './CellBody'
import { columnTitles, useRowName } from './naming'
import { blockOf, putBlock, typedText, typedValue } from './typing'
import { useGridKeys, type At } from './useGridKeys'
import type { useSaving } from './useGoals'

interface Props {
  grid: GoalGrid
  unit: Unit
  saving: ReturnType<typeof useSaving>
  may: boolean
  busy: boolean
  /** Values that wait for a yes, by part and period. */
  proposed: Map<string, number>
  onAt: (at: At) => void
}

interface Editing extends At {
  text: string
  seen: string | null
}

export function GoalGridTable({ grid, unit, saving, may, busy, proposed, onAt }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const toast = useToast()
  const rowName = useRowName()
  const table = useRef<HTMLTableElement>(null)
  const ended = useRef(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  const columns = grid.rows[0]?.cells.length ?? 0
  const size = { rows: grid.rows.length, columns }
  const cellAt = ({ row, column }: At) => grid.rows[row]?.cells[column]

  const edit = (text?: string) => {
    const cell = cellAt(keys.at)
    if (!may || !cell) return
    ended.current = false
    setEditing({ ...keys.at, text: text ?? typedText(cell.value, unit), seen: saving.seenNow(cell) })
  }
  const wanted = (row: number, column: number, value: number | null): Wanted[] => {
    const cell = cellAt({ row, column })
    return cell ? [{ period: cell.period, part: cell.part, value, seen: saving.seenNow(cell) }] : []
  }
  const clear = () => {
    if (!may) return
    const { top, bottom, left, right } = keys.chosen
    const values: Wanted[] = []
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) values.push(...wanted(row, column, null))
    saving.save(values, grid)
  }
  const keys = useGridKeys(size, { edit, clear, undo: saving.undo })
  const { row, column } = keys.at
  useEffect(() => onAt({ row, column }), [row, column, onAt])

  const focus = () => table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  useEffect(() => {
    if (!editing && table.current?.contains(document.activeElement)) focus()
  }, [row, column, editing])

  /** Ends typing; what can't be read stays open, unless the pointer went elsewhere. */
  const commit = (move: [number, number] | null) => {
    if (!editing || ended.current) return
    const value = typedValue(editing.text, unit)
    if (value === undefined) toast(t('goals.bad', { text: editing.text }), { bad: true })
    if (value === undefined && move) return
    const cell = cellAt(editing)
    if (cell && value !== undefined)
      saving.save([{ period: cell.period, part: cell.part, value, seen: editing.seen }], grid, true)
    leave()
    if (move) {
      keys.step(...move)
      table.current?.focus()
    }
  }
  const leave = () => {
    ended.current = true
    setEditing(null)
  }

  const paste = (event: ClipboardEvent) => {
    if (!may || editing) return
    event.preventDefault()
    const put = putBlock(blockOf(event.clipboardData.getData('text')), keys.at, size, unit)
    if (put.bad) {
      toast(t('goals.bad_block', { row: put.bad.row, column: put.bad.column, text: put.bad.text }), { bad: true })
      return
    }
    saving.save(put.puts.flatMap((each) => wanted(each.row, each.column, each.value)), grid)
    if (put.cut) toast(t('goals.cut'), { bad: true })
  }

  const copy = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    const { top, bottom, left, right } = keys.chosen
    const lines = grid.rows.slice(top, bottom + 1).map((each) =>
      each.cells
        .slice(left, right + 1)
        .map((cell) => typedText(cell.value, unit))
        .join('\t'),
    )
    event.clipboardData.setData('text/plain', lines.join('\n'))
  }

  return (
    <div className={grid.by === 'show' ? 'table-scroll pinned goal-shows' : 'table-scroll pinned'}>
      <table
        ref={table}
        role="grid"
        tabIndex={-1}
        aria-label={t('goals.title')}
        aria-readonly={!may}
        aria-busy={busy}
        className={busy ? 'data goal-grid busy' : 'data goal-grid'}
        onPaste={paste}
        onCopy={copy}
        onKeyDown={(event) => {
          if (!editing) keys.onKey(event)
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t(grid.by === 'show' ? 'goals.show' : 'goals.part')}</th>
            {columnTitles(grid, language, t).map((title) => (
              <th key={title} scope="col" className="end">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((each, down) => (
            <tr key={each.part + (each.cells[0]?.period ?? '')} className={each.kind === '' ? 'whole' : undefined}>
              <th scope="row">
                <span className="row-title" title={rowName(each)}>
                  {rowName(each)}
                </span>
                {each.day && <small className="faint">{each.day}</small>}
              </th>
              {each.cells.map((cell, right) => {
                const here = down === row && right === column
                const open = editing && editing.row === down && editing.column === right
                return (
                  <td
                    key={cell.period}
                    className={keys.isChosen(down, right) ? 'end chosen' : 'end'}
                    tabIndex={here ? 0 : -1}
                    aria-selected={keys.isChosen(down, right)}
                    onMouseDown={(event) => {
                      if (event.shiftKey) keys.stretchTo({ row: down, column: right })
                      else keys.go({ row: down, column: right })
                    }}
                    onDoubleClick={() => edit()}
                  >
                    {open ? (
                      <input
                        className="goal-input"
                        aria-label={`${rowName(each)} ${cell.period}`}
                        value={editing.text}
                        autoFocus
                        onFocus={(event) => event.target.setSelectionRange(99, 99)}
                        onChange={(event) => setEditing({ ...editing, text: event.target.value })}
                        onBlur={() => commit(null)}
                        onKeyDown={(event) => {
                          if (event.nativeEvent.isComposing) return
                          if (event.key === 'Enter') commit([event.shiftKey ? -1 : 1, 0])
                          else if (event.key === 'Tab') commit([0, event.shiftKey ? -1 : 1])
                          else if (event.key === 'Escape') {
                            leave()
                            table.current?.focus()
                          } else return
                          event.preventDefault()
                        }}
                      />
                    ) : (
                      <CellBody cell={cell} unit={unit} currency={grid.currency} proposed={proposed.get(`${cell.part}\n${cell.period}`)} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
