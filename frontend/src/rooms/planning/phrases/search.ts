/** Finding a phrase by its scene, category, standing and words; and filling it in. */
import type { Phrase } from '@/app/types/planning'

/** In the order of a show. */
export const SCENES = [
  'opening', 'keep', 'shape', 'price', 'benefit', 'interact', 'answer', 'urge', 'after_sale', 'switch', 'closing',
  'thanks', 'preview', 'emergency',
] as const satisfies Phrase['scene'][]
export const CATEGORIES = [
  'general', 'jewellery', 'diamond', 'jadeite', 'pearl', 'clothing', 'beauty', 'food', 'home',
] as const satisfies Phrase['category'][]
export const SHOWN = ['favourite', 'own', 'due', 'retired'] as const

export interface Sought {
  q: string
  scene: string
  category: string
  /** One of `SHOWN`; without it all that are in use. */
  show: string
}

/** Every typed word must occur in the phrase. */
export function found(phrases: Phrase[], sought: Sought): Phrase[] {
  const words = sought.q.toLowerCase().split(/\s+/).filter(Boolean)
  return phrases.filter(
    (each) =>
      stands(each, sought.show) &&
      (!sought.scene || each.scene === sought.scene) &&
      (!sought.category || each.category === sought.category) &&
      words.every((word) => each.text.toLowerCase().includes(word)),
  )
}

function stands(phrase: Phrase, show: string): boolean {
  if (show === 'retired') return phrase.retired
  if (phrase.retired) return false
  if (show === 'favourite') return phrase.favourite
  if (show === 'own') return !phrase.house
  return show !== 'due' || phrase.due
}

/** Scene by scene, as the phrases come. */
export function byScene(phrases: Phrase[]): [Phrase['scene'], Phrase[]][] {
  const groups = new Map<Phrase['scene'], Phrase[]>()
  for (const each of phrases) groups.set(each.scene, [...(groups.get(each.scene) ?? []), each])
  return [...groups]
}

/** A phrase in pieces: what is said, and the slots that are filled in. */
export function pieces(text: string): { text: string; slot: boolean }[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { text: piece.slice(1, -1), slot: true } : { text: piece, slot: false }))
}

/** As it is said: slots that are known are filled in, others named in 【】 for whoever says it. */
export function filled(text: string, known: Record<string, string>, named: (slot: string) => string): string {
  return pieces(text)
    .map((each) => (each.slot ? known[each.text] || `【${named(each.text)}】` : each.text))
    .join('')
}

/** The scene in which a segment of a kind seeks first. */
export function sceneOf(kind: string): string {
  const scenes: Record<string, string> = { opening: 'opening', product: 'shape', benefit: 'benefit', interaction: 'interact', closing: 'closing', break: 'keep' }
  return scenes[kind] ?? ''
}
