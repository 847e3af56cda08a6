import { expect, it } from 'vitest'
import type { WebhookPlatform } from '@/app/types'
import { addressOf, EMPTY, isWhole, secretsOf, wantedOf } from '@/rooms/events/webhooks/draft'

const WECHAT: WebhookPlatform = {
  key: 'wechat',
  zh: '视频号小店',
  en: 'WeChat Channels shop',
  secrets: ['token', 'aes_key'],
  needs_app: true,
}
const SHOPIFY: WebhookPlatform = {
  key: 'shopify',
  zh: 'Shopify',
  en: 'Shopify',
  secrets: ['client_secret'],
  needs_app: false,
}

it('a webhook is whole once everything its platform signs with is typed', () => {
  const draft = { ...EMPTY, name: '旗舰店', platform: 'wechat', secrets: { token: 't', aes_key: ' ' } }
  expect(isWhole(draft, undefined)).toBe(false)
  expect(isWhole(draft, WECHAT)).toBe(false)
  const typed = { ...draft, secrets: { token: 't', aes_key: 'k' } }
  expect(isWhole(typed, WECHAT)).toBe(false)
  expect(isWhole({ ...typed, app: 'wx1' }, WECHAT)).toBe(true)
  expect(isWhole({ ...typed, app: 'wx1', name: ' ' }, WECHAT)).toBe(false)
})

it('sends the words of its own platform alone', () => {
  const typed = { client_secret: ' s ', token: 'left over' }
  expect(secretsOf(SHOPIFY.secrets, typed)).toEqual({ client_secret: 's' })
  expect(wantedOf({ ...EMPTY, name: ' 店 ', app: 'left over', secrets: typed }, SHOPIFY)).toEqual({
    platform: 'shopify',
    name: '店',
    app: '',
    account: '',
    address: '',
    secrets: { client_secret: 's' },
  })
})

it('an address is whole even where the server doesn’t know its own name', () => {
  const path = '/hooks/wechat/whk_1'
  expect(addressOf({ url: path, path }, 'https://kaibo.example')).toBe(`https://kaibo.example${path}`)
  expect(addressOf({ url: 'https://relay.example/x', path }, 'https://kaibo.example')).toBe('https://relay.example/x')
})
