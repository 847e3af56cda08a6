/** Labels of comments in words; the label itself where the page has none. */
import catalogue from '@rooms/live/ui.json'
import { useCallback } from 'react'
import { lookup, useLanguage } from '@/app/language'
import type { Comment } from '../types'

interface Stems {
  stem: 'intent' | 'sentiment' | 'fan' | 'comment_state' | 'reason'
}

export function useCommentWord(): (stem: Stems['stem'], code: string) => string {
  const language = useLanguage()
  return useCallback((stem, code) => lookup(catalogue, `${stem}.${code}`, language) ?? code, [language])
}

/** From here on a comment is held until a person looked at it. */
export const HOLD_FROM = 0.8

/** What names no product and asks for nothing speaks of none. */
export function speaksOf(comment: Pick<Comment, 'named' | 'question' | 'intent'>): boolean {
  return comment.named || comment.question || comment.intent !== 'other'
}

/** Names without the word that all of them begin with: a brand tells no product from another. */
export function shortNames(names: string[]): string[] {
  const brand = names[0]?.split(' ')[0] ?? ''
  const shared = names.length > 1 && names.every((each) => each.startsWith(`${brand} `))
  return shared ? names.map((each) => each.slice(brand.length + 1)) : names
}

export const SENTIMENTS = ['good', 'neutral', 'bad'] as const
export const INTENTS = ['buy', 'price', 'spec', 'stock', 'delivery', 'after_sale', 'coupon', 'other']
export const REASONS = ['abuse', 'spam', 'rumour', 'flooding', 'illegal', 'other']
