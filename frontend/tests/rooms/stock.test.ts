import { describe, expect, it } from 'vitest'
import { bodyOf, isEnough, startOf } from '@/rooms/goods/acting'
import { DEFAULTS, isFiltered, listPath } from '@/rooms/goods/filters'

const typed = (some: object) => ({ ...startOf(), ...some })

describe('what people do with stock', () => {
  it('needs units, and a reason where a count is corrected', () => {
    expect(isEnough('receive', typed({}))).toBe(false)
    expect(isEnough('receive', typed({ quantity: 0 }))).toBe(false)
    expect(isEnough('receive', typed({ quantity: 3 }))).toBe(true)
    expect(isEnough('adjust', typed({ quantity: -3, why: ' ' }))).toBe(false)
    expect(isEnough('adjust', typed({ quantity: -3, why: '盘点' }))).toBe(true)
  })
  it('may keep nothing back, and moves between two pools', () => {
    expect(isEnough('keep', typed({ quantity: 0 }))).toBe(true)
    expect(isEnough('move', typed({ quantity: 1 }))).toBe(false)
    expect(isEnough('move', typed({ quantity: 1, channel: 'douyin' }))).toBe(true)
  })
  it('sends where units come from and where they go', () => {
    const moved = bodyOf('move', typed({ key: 'k', quantity: 2, channel: 'douyin', why: ' 专享 ' }))
    expect(moved).toEqual({ key: 'k', quantity: 2, source: '', target: 'douyin', why: '专享' })
    expect(bodyOf('spoil', typed({ key: 'k', quantity: 2 }))).toEqual({ key: 'k', quantity: 2, channel: '', why: '' })
  })
  it('has another key each time, so that a second press counts once and a second form twice', () => {
    expect(startOf().key).not.toBe(startOf().key)
  })
})

describe('the filters of the stock', () => {
  it('stand in the address of the list', () => {
    expect(isFiltered(DEFAULTS)).toBe(false)
    expect(listPath({ ...DEFAULTS, q: '灯', state: 'low' })).toBe('/goods/stock?q=%E7%81%AF&state=low&page=1&size=50')
  })
})
