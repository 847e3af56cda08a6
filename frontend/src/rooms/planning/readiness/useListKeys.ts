/** The list by keyboard: up and down walk it, Enter does the check, F says it failed, E edits it. */
import { useCallback, type KeyboardEvent } from 'react'
import type { PlanCheck } from '@/app/types/planning'
import { inOrder } from './groups'

export interface Doing {
  press: (check: PlanCheck) => void
  fail: (check: PlanCheck) => void
  edit: (check: PlanCheck) => void
}

/** Which check stands that far from one; the ends stay where they are. */
export function beside(checks: readonly PlanCheck[], id: string, steps: number): PlanCheck | undefined {
  const all = inOrder(checks)
  const place = all.findIndex((check) => check.id === id)
  return all[Math.min(Math.max(place + steps, 0), all.length - 1)]
}

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

export function useListKeys(checks: readonly PlanCheck[], doing: Doing) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const row = event.target as HTMLElement
      const check = checks.find((each) => each.id === row.id)
      if (!check || event.ctrlKey || event.metaKey || event.altKey) return
      const steps = STEPS[event.key]
      if (steps !== undefined) document.getElementById(beside(checks, check.id, steps)?.id ?? '')?.focus()
      else if (event.key === 'Enter' || event.key === ' ') doing.press(check)
      else if (event.key.toLowerCase() === 'f') doing.fail(check)
      else if (event.key.toLowerCase() === 'e') doing.edit(check)
      else return
      event.preventDefault()
    },
    [checks, doing],
  )
}
