import { describe, expect, it } from 'vitest'
import { boardPath, clockOf, DEFAULTS, isFiltered, ordersPath, pairPath } from '@/rooms/review/reconcile/filters'
import { waterfall } from '@/rooms/review/reconcile/waterfall'

describe('what is asked', () => {
  it('leaves the pair and the page out of the board', () => {
    expect(boardPath({ ...DEFAULTS, from: '2026-09-01', to: '2026-09-30', page: 3 })).toBe(
      '/review/reconcile?from=2026-09-01&to=2026-09-30',
    )
  })
  it('names the pair', () => {
    expect(pairPath({ ...DEFAULTS, platform: 'douyin' })).toBe(
      '/review/reconcile/pair?platform=douyin&quantity=gmv&a=shows&b=orders',
    )
  })
  it('asks for orders by the clock of the pair', () => {
    expect(clockOf({ ...DEFAULTS, a: 'days' })).toBe('days')
    expect(clockOf({ ...DEFAULTS, a: 'shows', b: 'days' })).toBe('shows')
    expect(ordersPath({ ...DEFAULTS, cause: 'freight' }, 'gmv')).toBe(
      '/review/reconcile/orders?quantity=gmv&cause=freight&clock=shows&page=1&size=20',
    )
    expect(ordersPath({ ...DEFAULTS, cause: 'any' }, 'payout', 'en')).toContain('/export?quantity=payout&cause=any')
  })
  it('knows when anything is narrowed', () => {
    expect(isFiltered({ ...DEFAULTS, quantity: 'orders', cause: 'grain' })).toBe(false)
    expect(isFiltered({ ...DEFAULTS, account: 'acc_1' })).toBe(true)
  })
})

describe('the waterfall', () => {
  it('begins each part where the one before ended', () => {
    const [down, up] = waterfall(100, [-50, 30])
    expect(down).toEqual({ left: 0, width: 1 })
    expect(up).toEqual({ left: 0, width: 0.6 })
  })
  it('draws nothing for a way without a gap', () => {
    expect(waterfall(100, [])).toEqual([])
    expect(waterfall(100, [0])).toEqual([{ left: 0, width: 0 }])
  })
  it('stays inside where amounts cross', () => {
    for (const step of waterfall(10, [-40, 100, -20])) {
      expect(step.left).toBeGreaterThanOrEqual(0)
      expect(step.left + step.width).toBeLessThanOrEqual(1.0000001)
    }
  })
})
