// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'

interface Row {
  id: string
  n: number
}

const COLUMNS: Column<Row>[] = [
  { key: 'id', title: 'Id', render: (row) => row.id },
  {
    key: 'n',
    title: 'N',
    align: 'end',
    sortable: true,
    render: (row) => (
      <button type="button" data-door="" tabIndex={-1}>
        {row.n}
      </button>
    ),
  },
]
const ROWS = [
  { id: 'a', n: 1 },
  { id: 'b', n: 2 },
]

let box: HTMLDivElement
const onOpen = vi.fn()
const onSort = vi.fn()

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  Element.prototype.scrollIntoView = () => undefined
  box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  await act(async () =>
    root.render(
      <DataTable
        label="rows"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={(row) => row.id}
        sort="-n"
        onSort={onSort}
        onOpen={onOpen}
      />,
    ),
  )
})
afterEach(() => {
  box.remove()
  vi.clearAllMocks()
})

const rows = () => [...box.querySelectorAll<HTMLTableRowElement>('tbody tr')]
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

describe('a table by keyboard', () => {
  it('moves between rows and opens with Enter', () => {
    rows()[0]?.focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(rows()[1])
    press('Enter')
    expect(onOpen).toHaveBeenCalledWith(ROWS[1])
    press('ArrowUp')
    expect(document.activeElement).toBe(rows()[0])
  })

  it('reaches a row’s numbers with the arrows, and comes back', () => {
    rows()[0]?.focus()
    press('ArrowRight')
    expect(document.activeElement?.textContent).toBe('1')
    press('Enter')
    expect(onOpen).not.toHaveBeenCalled()
    press('ArrowLeft')
    expect(document.activeElement).toBe(rows()[0])
  })

  it('is one stop of the Tab key', () => {
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1)
  })
})

it('says how it is sorted, and sorts the other way', () => {
  const head = box.querySelector('th[aria-sort]')
  expect(head?.getAttribute('aria-sort')).toBe('descending')
  head?.querySelector('button')?.click()
  expect(onSort).toHaveBeenCalledWith('n')
})

it('a click on a number does not open the row', () => {
  rows()[0]?.querySelector('button')?.click()
  expect(onOpen).not.toHaveBeenCalled()
})
