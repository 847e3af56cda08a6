import { describe, expect, it } from 'vitest'
import type { Plan, Task } from '@/app/types/planning'
import { nextOf, timesUsual } from '@/rooms/planning/launches/states'
import { phasesFor, phasesOf } from '@/rooms/planning/plans/phases'

describe('launches', () => {
  it('moves together only those who stand at one place', () => {
    expect(nextOf(['applied', 'applied'])).toBe('chosen')
    expect(nextOf(['chosen'])).toBe('sent')
    expect(nextOf(['sent', 'chosen'])).toBeNull()
    expect(nextOf(['reviewed'])).toBeNull()
    expect(nextOf([])).toBeNull()
  })

  it('says how many times the usual, where there is a usual', () => {
    expect(timesUsual(600, 300)).toBe(2)
    expect(timesUsual(0, 300)).toBe(0)
    expect(timesUsual(600, null)).toBeNull()
    expect(timesUsual(null, 300)).toBeNull()
    expect(timesUsual(600, 0)).toBeNull()
  })

  it("shows a launch's stretches where there are tasks, in time's order", () => {
    const task = (phase: Task['phase']) => ({ phase }) as Task
    expect(phasesOf([task('main')])).toEqual(['warm_up', 'ferment', 'main', 'afterglow'])
    expect(phasesOf([task('follow_1'), task('suspense')])).toEqual(['suspense', 'warm_up', 'ferment', 'main', 'afterglow', 'follow_1'])
  })

  it('lets tasks of a launch stand in any stretch', () => {
    expect(phasesFor({ kind: 'new_product' } as Plan, null)).toHaveLength(8)
    expect(phasesFor({ kind: 'ordinary' } as Plan, { phase: 'booking' } as Task)).toEqual(['booking', 'warm_up', 'ferment', 'main', 'afterglow'])
  })
})
