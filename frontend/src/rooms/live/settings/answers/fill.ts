/** What a template says for a product, as the server fills it: a place that nothing fills is told. */
import type { Language } from '@/app/types'
import { moneyText } from '@/components/num/amounts'
import type { ShelfProduct } from '../../types'

export const PLACES = ['product', 'price', 'anchor', 'stock', 'position', 'substitute'] as const
export type Place = (typeof PLACES)[number]
export type Known = Partial<Record<Place, string>>

export const TOPICS = ['buy', 'price', 'stock', 'sold_out', 'spec', 'delivery', 'after_sale', 'coupon', 'other'] as const
export type Topic = (typeof TOPICS)[number]

/** A word of the template, or a place with what fills it. */
export type Piece = { text: string; place?: Place; missing?: boolean }

export function piecesOf(template: string, known: Known): Piece[] {
  return template
    .split(/(\{[a-z]+\})/)
    .filter(Boolean)
    .map((text) => {
      const place = PLACES.find((each) => text === `{${each}}`)
      if (!place) return { text }
      const value = known[place]
      return value ? { text: value, place } : { text, place, missing: true }
    })
}

/** Places that no product has: the server refuses the template. */
export function strangers(template: string): string[] {
  const named = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  return [...new Set(named.filter((each) => !PLACES.some((place) => place === each)))]
}

/** What is known of a product of a running show. */
export function knownOf(product: ShelfProduct, all: ShelfProduct[], language: Language): Known {
  const money = (value: number | null) =>
    value === null ? undefined : product.currency === 'CNY' ? `${value / 100}元` : moneyText(value, product.currency, language, true)
  return {
    product: product.name || undefined,
    price: money(product.price),
    anchor: money(product.anchor),
    stock: product.stock === null ? undefined : String(product.stock),
    position: String(product.position + 1),
    substitute: all.find((each) => each.product === product.substitute)?.name,
  }
}
