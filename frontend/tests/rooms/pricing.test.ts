import { describe, expect, it } from 'vitest'
import catalogue from '@rooms/planning/ui.json'
import { fill } from '@/app/fill'
import type { Language } from '@/app/types'
import type { PriceLine, PriceTerms } from '@/app/types/planning'
import { asked, drafted } from '@/rooms/planning/pricing/draft'
import { priceLine } from '@/rooms/planning/pricing/line'

const TERMS: PriceTerms = {
  price: 29_900,
  title: '双12 早鸟',
  offer: {
    flash: 25_900,
    buy: 2,
    free: 1,
    pieces: [{ least: 2, off: 0, rate: 8_800, each: false }],
    amounts: [{ least: 20_000, off: 3_000, rate: 10_000, each: true }],
    coupons: [{ channel: 'live', code: 'ZB20', least: 9_900, off: 1_050, platform: true }],
    member_off: 500,
    gifts: [{ least: 2, name: '银链', value: 3_900, cost: 801 }],
  },
  anchor: 39_900,
  basis: { kind: 'dated', day: '2026-11-02', price: 39_900, article: '第十六条第一款', judged_on: '2026-11-22' },
  most_units: 30,
  per_person: 2,
  lasts_s: 90,
  floor: -1_550,
  charges: { commission: 2_005, fee: null, insurance: 88 },
}
const ALL = { costs: true, floors: true }
const words = (language: Language) =>
  ((key: keyof typeof catalogue, params = {}) => fill(catalogue[key][language], params)) as Parameters<typeof priceLine>[0]

describe('terms as they are typed', () => {
  it('come back to the cent', () => {
    const told = asked(drafted(TERMS, 'CNY'), 'CNY', ALL)
    expect(told).toMatchObject({
      price: 29_900,
      anchor: 39_900,
      basis: { kind: 'dated', day: '2026-11-02' },
      lasts_s: 90,
      floor: -1_550,
      charges: { commission: 2_005, fee: null, insurance: 88 },
      offer: { flash: 25_900, buy: 2, free: 1, member_off: 500, pieces: [{ least: 2, rate: 8_800 }], amounts: [{ least: 20_000, off: 3_000, each: true }] },
    })
    expect(told.offer?.coupons).toEqual(TERMS.offer.coupons)
    expect(told.offer?.gifts).toEqual(TERMS.offer.gifts)
  })

  it('leave out what the person may not tell', () => {
    const told = asked(drafted(TERMS, 'CNY'), 'CNY', { costs: false, floors: false })
    expect(told).not.toHaveProperty('charges')
    expect(told).not.toHaveProperty('floor')
    expect(told.offer?.gifts?.[0]).not.toHaveProperty('cost')
  })

  it('leave out half a row, and a currency without cents has none', () => {
    const draft = { ...drafted(TERMS, 'CNY'), amounts: [{ least: 200, off: null }], gifts: [{ least: 1, name: ' ', value: 1, cost: 1 }] }
    expect(asked(draft, 'CNY', ALL).offer).toMatchObject({ amounts: [], gifts: [] })
    expect(drafted(TERMS, 'JPY').price).toBe(29_900)
  })
})

describe('a price in one sentence', () => {
  const line: PriceLine = {
    price: 29_900,
    payable: 22_850,
    steps: [
      { kind: 'flash', off: 4_000, left: 25_900 },
      { kind: 'coupon', off: 3_050, left: 22_850 },
    ],
    gifts: ['银链'],
    anchor: { price: 39_900, kind: 'suggested', day: '2026-11-02' },
    most_units: 30,
    per_person: null,
    lasts_s: 600,
    below: false,
    waiting: false,
  }

  it('names what the price is compared with', () => {
    expect(priceLine(words('zh'), line, 'CNY', 'zh')).toBe(
      '建议零售价 ¥399，直播价 ¥299，限时再减 ¥40，领券减 ¥30.50，到手价 ¥228.50，送银链，限量 30 件，限时 10 分钟',
    )
    expect(priceLine(words('en'), { ...line, anchor: { ...line.anchor!, kind: 'dated' } }, 'CNY', 'en')).toMatch(/^¥399 on 2026-11-02, /)
  })

  it('says the price alone where nothing comes with it', () => {
    const bare = { ...line, steps: [], gifts: [], anchor: null, most_units: null, lasts_s: null }
    expect(priceLine(words('zh'), bare, 'CNY', 'zh')).toBe('直播价 ¥299')
  })
})
