/** Up and down move between rows, left and right between a row's numbers, Enter opens what is held. */
import type { KeyboardEvent } from 'react'

function rowOf(element: Element | null): HTMLTableRowElement | null {
  return element?.closest<HTMLTableRowElement>('tbody tr') ?? null
}

function hold(element: HTMLElement | null | undefined): void {
  element?.focus()
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function moveRow(row: HTMLTableRowElement, forward: boolean): void {
  const next = forward ? row.nextElementSibling : row.previousElementSibling
  if (!(next instanceof HTMLTableRowElement)) return
  row.tabIndex = -1
  next.tabIndex = 0
  hold(next)
}

function moveDoor(row: HTMLTableRowElement, forward: boolean): void {
  const doors = [...row.querySelectorAll<HTMLElement>('[data-door]')]
  const stops = [row, ...doors]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  hold(stops[at + (forward ? 1 : -1)])
}

export function onGridKey(event: KeyboardEvent<HTMLTableElement>): void {
  const row = rowOf(event.target as Element)
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveRow(row, event.key === 'ArrowDown')
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') moveDoor(row, event.key === 'ArrowRight')
  else if (event.key === 'Enter' && event.target === row && 'opens' in row.dataset) row.click()
  else return
  event.preventDefault()
}
