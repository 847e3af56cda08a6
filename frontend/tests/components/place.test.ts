import { expect, it } from 'vitest'
import { place } from '@/components/tip/place'

const VIEW = { width: 400, height: 300 }
const BOX = { width: 100, height: 30 }

it('stands above its anchor, in the middle', () => {
  expect(place({ left: 150, top: 100, bottom: 120, width: 60 }, BOX, VIEW)).toEqual({ left: 130, top: 64 })
})

it('goes below where there is no room above', () => {
  expect(place({ left: 150, top: 10, bottom: 30, width: 60 }, BOX, VIEW).top).toBe(36)
})

it.each([0, 390])('never leaves the screen at %d', (left) => {
  const at = place({ left, top: 100, bottom: 120, width: 10 }, BOX, VIEW)
  expect(at.left).toBeGreaterThanOrEqual(8)
  expect(at.left + BOX.width).toBeLessThanOrEqual(VIEW.width - 8)
})
