/** A contingency plan as it is edited, and as the server wants it. */
import type { Language } from '@/app/types'
import type { Plan } from '../../types'

export const ROLES = ['host', 'assistant', 'controller', 'operator', 'customer_service', 'buyer'] as const
export type Role = (typeof ROLES)[number]

export interface StepDraft {
  /** Keeps a line's box while lines move. */
  id: number
  role: Role
  text: string
}

export interface PlanDraft {
  kind: string
  title: string
  owner: Role
  /** Within so many minutes it should be over. */
  minutes: number
  steps: StepDraft[]
  /** One a line. */
  phrases: string
}

let last = 0

export function stepOf(role: Role = 'controller', text = ''): StepDraft {
  return { id: ++last, role, text }
}

function roleOf(code: string): Role {
  return ROLES.find((each) => each === code) ?? 'controller'
}

/** A kind that nobody has: letters only, as the server asks. */
export function freshKind(random: () => number = Math.random): string {
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random() * 26)))
  return `own_${letters.join('')}`
}

export function draftOf(plan: Plan | null, language: Language): PlanDraft {
  if (!plan) return { kind: freshKind(), title: '', owner: 'controller', minutes: 3, steps: [stepOf()], phrases: '' }
  return {
    kind: plan.kind,
    title: plan.title[language],
    owner: roleOf(plan.owner),
    minutes: plan.within_s / 60,
    steps: plan.steps.map((each) => stepOf(roleOf(each.role), each.text[language])),
    phrases: plan.phrases.map((each) => each[language]).join('\n'),
  }
}

export function moved(steps: StepDraft[], from: number, by: -1 | 1): StepDraft[] {
  const to = from + by
  const step = steps[from]
  if (!step || to < 0 || to >= steps.length) return steps
  const next = steps.filter((_, index) => index !== from)
  next.splice(to, 0, step)
  return next
}

export function isWhole(draft: PlanDraft): boolean {
  return draft.title.trim() !== '' && draft.steps.some((each) => each.text.trim() !== '')
}

export function sent(draft: PlanDraft) {
  return {
    title: draft.title.trim(),
    owner: draft.owner,
    within_s: Math.max(10, Math.round(draft.minutes * 60)),
    steps: draft.steps.filter((each) => each.text.trim()).map(({ role, text }) => ({ role, text: text.trim() })),
    phrases: draft.phrases.split(/\r?\n/).map((each) => each.trim()).filter(Boolean),
  }
}
