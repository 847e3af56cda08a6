import { expect, it } from 'vitest'
import { detailPath, orderKey } from '@/rooms/trade/filters'
import { totalsPath } from '@/rooms/shows/filters'

it('an order is found by platform and id, whatever signs they hold', () => {
  expect(detailPath(orderKey({ platform: 'shopify', order_id: '#1001/a b' }))).toBe(
    '/trade/orders/shopify/%231001%2Fa%20b',
  )
})

it('totals are asked for the shows at hand, not added up by the page', () => {
  expect(totalsPath(['s 1', 's2'], ['gmv', 'viewers'])).toBe(
    '/metrics/query?keys=gmv%2Cviewers&show=s%201&show=s2',
  )
  expect(totalsPath(['s1'], ['gmv'])).toBeNull()
  expect(totalsPath(['s1', 's2'], [])).toBeNull()
})
