import { expect, it } from 'vitest'
import { commandOf } from '@/rooms/events/Connect'
import { standing } from '@/rooms/events/sources'
import type { Source } from '@/app/types/live'

const source = (part: Partial<Source>): Source => ({
  source: 's',
  last_at: '2026-11-22T12:00:00Z',
  received: 10,
  waiting: 0,
  stored: 10,
  duplicate: 0,
  quarantined: 0,
  refused: 0,
  ...part,
})

it('a source stands as its counts say', () => {
  const now = Date.parse('2026-11-22T12:05:00Z')
  const old = '2026-11-22T12:00:00Z'
  expect(standing(source({}), null, now)).toBe('fine')
  expect(standing(source({ received: 11 }), null, now)).toBe('gap')
  expect(standing(source({ waiting: 4, stored: 6 }), old, now)).toBe('waiting')
  expect(standing(source({ waiting: 4, stored: 6 }), '2026-11-22T12:04:58Z', now)).toBe('fine')
  expect(standing(source({ quarantined: 1, stored: 9 }), null, now)).toBe('bad')
})

it('commands carry this server’s own address', () => {
  expect(commandOf('post', 'https://kaibo.example')).toContain('https://kaibo.example/ingest/v1/events')
})
