import { describe, expect, it } from 'vitest'
import type { PlanCheck } from '@/app/types/planning'
import { inOrder } from '@/rooms/planning/readiness/groups'
import { rate } from '@/rooms/planning/readiness/measure/camera'
import { isNear, typed, valuesText } from '@/rooms/planning/readiness/measure/limits'
import { mbps } from '@/rooms/planning/readiness/measure/line'
import { decibel, heard, loudness, rise, SILENT_DB } from '@/rooms/planning/readiness/measure/sound'
import { placeOf } from '@/rooms/planning/readiness/places'
import { beside } from '@/rooms/planning/readiness/useListKeys'

function check(id: string, group: PlanCheck['group']): PlanCheck {
  return {
    id, group, title: id, title_words: { zh: id, en: id }, measure: '', person: '', due_min: 15, due_at: '2026-12-12T11:45:00Z', needed: true,
    state: 'open', overdue: false, result: null, changed: 1,
  }
}

describe('the list', () => {
  const checks = [check('team', 'team'), check('line', 'network'), check('camera', 'devices')]
  it('stands in the order of getting ready', () => {
    expect(inOrder(checks).map((each) => each.id)).toEqual(['line', 'camera', 'team'])
  })
  it('is walked by key and stops at its ends', () => {
    expect(beside(checks, 'line', 1)?.id).toBe('camera')
    expect(beside(checks, 'line', -1)?.id).toBe('line')
    expect(beside(checks, 'team', 1)?.id).toBe('team')
  })
})

describe('sound', () => {
  const tone = (amplitude: number) =>
    Float32Array.from({ length: 2048 }, (_, at) => amplitude * Math.sin((2 * Math.PI * at) / 64))
  it('tells loudness below full scale', () => {
    expect(decibel(1)).toBe(0)
    expect(decibel(0)).toBe(SILENT_DB)
    expect(loudness([heard(tone(1))])).toEqual({ level_db: -3, peak_db: 0 })
  })
  it('counts while somebody speaks, not the pauses', () => {
    const spoken = loudness([heard(tone(0.1)), heard(tone(0)), heard(tone(0.1)), heard(tone(0))])
    expect(spoken).toEqual({ level_db: -23, peak_db: -20 })
  })
  it('tells how much louder a tone got, silence included', () => {
    expect(rise([-80, -82], [-60, -62])).toBe(20)
    expect(rise([-Infinity], [-40])).toBe(60)
    expect(rise([], [])).toBe(0)
  })
})

describe('values', () => {
  it('reckons lines and frames', () => {
    expect(mbps(1_250_000, 1000)).toBe(10)
    expect(mbps(1, 0)).toBe(0)
    expect(rate(90, 3003)).toBe(30)
  })
  it('says them with units', () => {
    expect(valuesText({ mbps: 42.34 }, '峰值')).toBe('42.3 Mbps')
    expect(valuesText({ width: 1920, height: 1080, fps: 29.97 }, '峰值')).toBe('1920×1080 · 30 fps')
    expect(valuesText({ level_db: -18, peak_db: -4 }, '峰值')).toBe('-18 dB · 峰值 -4 dB')
    expect(valuesText({ rise_db: 12.5 }, '峰值')).toBe('+12.5 dB')
    expect(valuesText({}, '峰值')).toBe('')
  })
  it('takes typed ones only whole', () => {
    expect(typed('picture', { width: '1920', height: '1080', fps: '30' })).toEqual({ width: 1920, height: 1080, fps: 30 })
    expect(typed('picture', { width: '1920', height: '1080' })).toBeNull()
    expect(typed('light', { kelvin: '暖' })).toBeNull()
  })
  it('knows when the server stands in the house', () => {
    for (const host of ['localhost', '127.0.0.1', '192.168.1.20', '10.0.0.3', '172.20.1.1', 'kaibo.local']) expect(isNear(host)).toBe(true)
    for (const host of ['kaibo.example.com', '172.40.1.1', '8.8.8.8']) expect(isNear(host)).toBe(false)
  })
})

describe('placeOf', () => {
  it('leads to where it is put right', () => {
    expect(placeOf('pln_1', 'price', 'items')).toBe('/planning/plans/pln_1?tab=items')
    expect(placeOf('pln_1', 'host', 'plan')).toBe('/planning/plans/pln_1')
    expect(placeOf('pln_1', 'check:chk_1', '')).toBe('/planning/plans/pln_1?tab=readiness#chk_1')
    expect(placeOf('pln_1', 'incidents', 'incidents')).toBe('/live/incident-plans')
  })
})
