/** A product's terms as they are typed, in units people read, and as the server wants them. */
import type { PriceTerms, PriceTermsAsked, PriceChannel, BasisKind } from '@/app/types/planning'
import { kept, typed } from '../items/money'

/** From so many pieces on, 折: 8.8 is 88 %. */
export interface PieceRow {
  least: number | null
  fold: number | null
}
export interface AmountRow {
  least: number | null
  off: number | null
}
export interface CouponRow {
  channel: PriceChannel
  code: string
  least: number | null
  off: number | null
  platform: boolean
}
export interface GiftRow {
  least: number | null
  name: string
  value: number | null
  cost: number | null
}

export interface Draft {
  price: number | null
  title: string
  flash: number | null
  minutes: number | null
  most_units: number | null
  per_person: number | null
  anchor: number | null
  kind: BasisKind
  day: string
  buy: number | null
  free: number | null
  pieces: PieceRow[]
  amounts: AmountRow[]
  every: boolean
  coupons: CouponRow[]
  member_off: number | null
  gifts: GiftRow[]
  /** Percent. */
  commission: number | null
  fee: number | null
  insurance: number | null
  floor: number | null
}

export const CHANNELS: PriceChannel[] = ['live', 'group', 'member', 'shop', 'search', 'creator']
export const BASES: BasisKind[] = ['lowest', 'dated', 'suggested', 'peer']

const none = (value: number | null) => (value === 0 ? null : value)
const percent = (rate: number | null | undefined) => (rate === null || rate === undefined ? null : rate / 100)
const rate = (value: number | null) => (value === null ? null : Math.round(value * 100))

export function drafted(terms: PriceTerms, currency: string): Draft {
  const money = (minor: number | null) => typed(minor, currency)
  const { offer } = terms
  return {
    price: money(terms.price),
    title: terms.title,
    flash: money(offer.flash),
    minutes: terms.lasts_s === null ? null : terms.lasts_s / 60,
    most_units: terms.most_units,
    per_person: terms.per_person,
    anchor: money(terms.anchor),
    kind: terms.basis?.kind ?? 'lowest',
    day: terms.basis?.day ?? '',
    buy: none(offer.buy),
    free: none(offer.free),
    pieces: offer.pieces.map((each) => ({ least: each.least, fold: each.rate / 1000 })),
    amounts: offer.amounts.map((each) => ({ least: money(each.least), off: money(each.off) })),
    every: offer.amounts.some((each) => each.each),
    coupons: offer.coupons.map((each) => ({ ...each, least: none(money(each.least)), off: money(each.off) })),
    member_off: none(money(offer.member_off)),
    gifts: offer.gifts.map((each) => ({ ...each, value: money(each.value), cost: money(each.cost) })),
    ...chargesDrafted(terms.charges, currency),
    floor: percent(terms.floor),
  }
}

export function chargesDrafted(charges: PriceTerms['charges'], currency: string): Pick<Draft, 'commission' | 'fee' | 'insurance'> {
  return {
    commission: percent(charges?.commission),
    fee: percent(charges?.fee),
    insurance: typed(charges?.insurance ?? null, currency),
  }
}

/** Rows that lack what they are about are left out; `floors` and `costs`: whether the person may tell them. */
export function asked(draft: Draft, currency: string, may: { costs: boolean; floors: boolean }): PriceTermsAsked {
  const minor = (value: number | null) => kept(value, currency)
  const most = (value: number | null) => minor(value) ?? 0
  return {
    price: minor(draft.price),
    title: draft.title.trim(),
    offer: {
      flash: minor(draft.flash),
      buy: draft.buy ?? 0,
      free: draft.free ?? 0,
      pieces: draft.pieces.flatMap(({ least, fold }) => (least && fold !== null ? [{ least, rate: Math.round(fold * 1000) }] : [])),
      amounts: draft.amounts.flatMap(({ least, off }) =>
        least && off ? [{ least: most(least), off: most(off), each: draft.every && draft.amounts.length === 1 }] : [],
      ),
      coupons: draft.coupons.flatMap((each) => (each.off ? [{ ...each, code: each.code.trim(), least: most(each.least), off: most(each.off) }] : [])),
      member_off: most(draft.member_off),
      gifts: draft.gifts.flatMap((each) =>
        each.name.trim()
          ? [{ least: each.least ?? 1, name: each.name.trim(), value: minor(each.value), ...(may.costs ? { cost: minor(each.cost) } : {}) }]
          : [],
      ),
    },
    anchor: minor(draft.anchor),
    ...(draft.anchor === null ? {} : { basis: { kind: draft.kind, day: draft.kind === 'dated' && draft.day ? draft.day : null } }),
    most_units: draft.most_units,
    per_person: draft.per_person,
    lasts_s: draft.minutes === null ? null : Math.max(1, Math.round(draft.minutes * 60)),
    ...(may.costs ? { charges: { commission: rate(draft.commission), fee: rate(draft.fee), insurance: minor(draft.insurance) } } : {}),
    ...(may.floors ? { floor: rate(draft.floor) } : {}),
  }
}
