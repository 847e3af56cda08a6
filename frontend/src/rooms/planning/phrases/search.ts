/** Finding a phrase by its scene, category and words. */
import type { Phrase } from '@/app/types/planning'

export interface Sought {
  q: string
  scene: string
  category: string
}

/** Every typed word must occur in the phrase. */
export function found(phrases: Phrase[], sought: Sought): Phrase[] {
  const words = sought.q.toLowerCase().split(/\s+/).filter(Boolean)
  return phrases.filter(
    (each) =>
      (!sought.scene || each.scene === sought.scene) &&
      (!sought.category || each.category === sought.category) &&
      words.every((word) => each.text.toLowerCase().includes(word)),
  )
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
