import { expect, it } from 'vitest'
import { spanText, wholePercent } from '@/rooms/review/hosts/percent'
import { stepOf } from '@/rooms/review/minutes/option'

it('says an interval with its signs and no decimals', () => {
  expect([spanText(0.317, 0.754), spanText(-0.37, -0.09), spanText(-0.493, 0.068), spanText(0.001, 0.2)]).toEqual([
    '+32% ~ +75%',
    '−37% ~ −9%',
    '−49% ~ +7%',
    '0% ~ +20%',
  ])
  expect(wholePercent(0.519)).toBe('52%')
})

it.each([
  [60, 5],
  [150, 10],
  [185, 15],
  [330, 30],
  [700, 60],
])('labels a curve of %i minutes every %i', (minutes, step) => {
  expect(stepOf(minutes)).toBe(step)
})
