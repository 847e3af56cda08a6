import { expect, it } from 'vitest'
import type { Delivery, NotifyChannel } from '@/app/types'
import { askedOf, draftOf, isWhole, secured } from '@/rooms/notify/draft'
import { pace } from '@/rooms/notify/useDeliveries'

const MAIL: NotifyChannel = {
  id: 'chn_1',
  kind: 'email',
  name: '老板邮箱',
  settings: { host: 'smtp.example.com', port: 465, security: 'tls', user: 'u', from: 'a@b.cn', to: ['c@d.cn'] },
  held: ['password'],
  active: true,
  made_by: '周琦',
  made_at: '2026-11-01T00:00:00Z',
  sent_at: null,
}

it('sends a secret only when one was typed', () => {
  const draft = draftOf(MAIL)
  expect(askedOf(draft).secrets).toEqual({})
  expect(askedOf({ ...draft, password: 'pw' }).secrets).toEqual({ password: 'pw' })
})

it('sends no mail server with a robot, and no signature with WeCom', () => {
  const draft = { ...draftOf(null), name: ' 运营群 ', url: 'https://x/send?key=1', secret: 's', host: 'left over' }
  expect(askedOf({ ...draft, kind: 'wecom' })).toEqual({
    kind: 'wecom',
    name: '运营群',
    active: true,
    settings: {},
    secrets: { url: 'https://x/send?key=1' },
  })
  expect(askedOf({ ...draft, kind: 'feishu' }).secrets).toEqual({ url: 'https://x/send?key=1', secret: 's' })
})

it('changes the usual port with the encryption, and leaves a chosen one', () => {
  const draft = draftOf(null)
  expect(secured(draft, 'starttls').port).toBe(587)
  expect(secured(secured(draft, 'plain'), 'tls').port).toBe(465)
  expect(secured({ ...draft, port: 2525 }, 'starttls').port).toBe(2525)
})

it('knows when enough is filled in', () => {
  expect(isWhole(draftOf(MAIL), [])).toBe(true)
  expect(isWhole({ ...draftOf(MAIL), to: [] }, [])).toBe(false)
  const robot = { ...draftOf(null), kind: 'feishu' as const, name: '群' }
  expect(isWhole(robot, [])).toBe(false)
  expect(isWhole(robot, ['url'])).toBe(true)
})

it('asks soon for what is on its way, seldom for what waits, and no more for what is over', () => {
  const delivery = { state: 'waiting', attempts: 0 } as Delivery
  expect(pace(delivery)).toBe(700)
  expect(pace({ ...delivery, attempts: 2 })).toBe(5000)
  expect(pace({ ...delivery, state: 'sent' })).toBe(false)
  expect(pace(undefined)).toBe(false)
})
