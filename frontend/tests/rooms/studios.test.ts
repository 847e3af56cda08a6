import { expect, test } from 'vitest'
import type { Held, Upgrade, UpgradeEffect } from '@/app/types/planning'
import { perShow } from '@/rooms/planning/devices/EffectTable'
import { lacking } from '@/rooms/planning/devices/kinds'
import { stepsOf } from '@/rooms/planning/devices/UpgradeRow'
import { placeOf } from '@/rooms/planning/readiness/places'

const line = (state: Held['state'], more: Partial<Held> = {}): Held => ({
  kind: 'camera', least: 2, backups: 1, in_use: 2, backup: 1, away: [], state, ...more,
})

test('what lacks is counted in use first, then as backup', () => {
  expect(lacking(line('missing', { in_use: 0, backup: 0 }))).toBe(2)
  expect(lacking(line('no_backup', { backup: 0 }))).toBe(1)
  expect(lacking(line('enough'))).toBe(0)
})

test('incidents are told a show; where the control room ran none nothing is told', () => {
  const side = (shows: number, count: number): UpgradeEffect['before'] => ({ shows, incidents: [{ kind: 'lag', count }] })
  expect(perShow(side(4, 6), 'lag')).toBe(1.5)
  expect(perShow(side(4, 0), 'lag')).toBe(0)
  expect(perShow(side(0, 0), 'lag')).toBeNull()
})

test('an upgrade goes on only from where it stands, and only who asked may withdraw it', () => {
  const at = (state: Upgrade['state'], own: boolean) => stepsOf({ state, own } as Upgrade)
  expect(at('open', true)).toEqual(['withdraw'])
  expect(at('open', false)).toEqual([])
  expect(at('agreed', false)).toEqual(['order'])
  expect(at('agreed', true)).toEqual(['order', 'withdraw'])
  expect(at('ordered', true)).toEqual(['receive'])
  for (const end of ['refused', 'withdrawn', 'arrived'] as const) expect(at(end, true)).toEqual([])
})

test('what a room lacks is put right on its card', () => {
  expect(placeOf('pln_1', 'studio_devices', 'studios?studio=stu_1')).toBe('/planning/studios?studio=stu_1')
})
