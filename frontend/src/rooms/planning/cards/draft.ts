/** A card while it is written: words by step, lists as lines, doubts with their answers. */
import type { CardWords, ExplanationCard } from '@/app/types/planning'

export type Step = keyof ExplanationCard['suggested']
export type Draft = Omit<CardWords, 'seen'>

export const WAYS = {
  story: ['story', 'problem', 'solution'],
  aida: ['attention', 'interest', 'desire', 'action'],
} as const satisfies Record<ExplanationCard['way'], Step[]>
export const STEPS: Step[] = [...WAYS.story, ...WAYS.aida]
export const LISTS = ['proof', 'reviews', 'golden'] as const

export function draftOf(card: ExplanationCard): Draft {
  const { way, story, problem, solution, attention, interest, desire, action, proof, reviews, doubts, golden } = card
  return { way, story, problem, solution, attention, interest, desire, action, proof, reviews, doubts, golden }
}

/** What is empty is filled in with what the plan knows; what somebody wrote stays. */
export function withSuggested(draft: Draft, card: ExplanationCard): Draft {
  const filled = Object.fromEntries(STEPS.map((step) => [step, draft[step]?.trim() || card.suggested[step]]))
  return { ...draft, ...filled }
}

/** Whether the plan has anything a card could begin with. */
export function knowsSomething(card: ExplanationCard): boolean {
  return Object.values(card.suggested).some(Boolean)
}

/** Whether the plan knows something for an empty step of the way that is told. */
export function canSuggest(draft: Draft, card: ExplanationCard): boolean {
  return WAYS[draft.way ?? 'story'].some((step) => !draft[step]?.trim() && card.suggested[step])
}

export const lines = (text: string): string[] => text.split('\n').map((each) => each.trim()).filter(Boolean)

/** One doubt a line, its answer behind the first colon or question mark. */
export function doubtsOf(text: string): { doubt: string; answer: string }[] {
  return lines(text).map((line) => {
    const found = /^(.+?[？?]|.+?(?=[：:]))[：:]?\s*(.*)$/.exec(line)
    return found?.[1] ? { doubt: found[1].trim(), answer: (found[2] ?? '').trim() } : { doubt: line, answer: '' }
  })
}

export function doubtsText(doubts: { doubt: string; answer?: string }[]): string {
  return doubts.map(({ doubt, answer }) => (answer ? `${doubt}${/[？?]$/.test(doubt) ? '' : '：'}${answer}` : doubt)).join('\n')
}
