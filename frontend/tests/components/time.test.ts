import { expect, it } from 'vitest'
import { bytes, clock, dateTime, span, weekday } from '@/components/num/time'

const ZONE = 'Asia/Shanghai'

it('shows the company’s clock, not the reader’s', () => {
  expect(dateTime('2026-09-28T16:05:09Z', ZONE)).toBe('2026-09-29 00:05')
  expect(dateTime('2026-09-28T16:05:09Z', ZONE, true)).toBe('2026-09-29 00:05:09')
  expect(clock('2026-09-28T16:00:00Z', ZONE)).toBe('00:00')
})

it('says that a show ended the day after', () => {
  const next = (time: string) => `次日${time}`
  expect(span('2026-09-28T11:58:00Z', '2026-09-28T15:41:00Z', ZONE, next)).toBe('19:58–23:41')
  expect(span('2026-09-28T11:58:00Z', '2026-09-28T16:05:00Z', ZONE, next)).toBe('19:58–次日00:05')
})

it('names the day of the week', () => {
  expect([weekday('2026-09-28', 'zh'), weekday('2026-09-28', 'en')]).toEqual(['周一', 'Mon'])
})

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [48_211, '47.1 KB'],
  [1_204_880, '1.1 MB'],
  [512_000_000_000, '477 GB'],
])('%d bytes read %s', (size, text) => {
  expect(bytes(size)).toBe(text)
})
