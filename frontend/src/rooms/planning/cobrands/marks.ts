/** Marks of a candidate and their weights. */
import type { Mark, PartnerStage, Weights } from '@/app/types/planning'
import type { Tone } from '@/components/Tag'

export const MARKS = ['awareness', 'quality', 'pricing', 'supply', 'marketing'] as const satisfies Mark[]
export const STAGES = ['screening', 'approach', 'negotiation', 'trial', 'deep', 'ended'] as const satisfies PartnerStage[]
export const STAGE_TONES: Record<PartnerStage, Tone> = {
  screening: 'plain', approach: 'info', negotiation: 'info', trial: 'warn', deep: 'ok', ended: 'bad',
}
const WHOLE = 100

/** The stage after this one where the way is open, else the first that is. */
export function onwards(stage: PartnerStage, openTo: PartnerStage[]): PartnerStage {
  const next = STAGES[STAGES.indexOf(stage) + 1]
  return next && next !== 'ended' && openTo.includes(next) ? next : (openTo[0] ?? stage)
}

/** Percents in all; right when it is a hundred. */
export function sumOf(weights: Weights): number {
  return MARKS.reduce((sum, mark) => sum + weights[mark], 0)
}

/** Σ weight × mark on the marks' scale, as the server reckons it. */
export function totalOf(marks: Record<Mark, number>, weights: Weights): number {
  return MARKS.reduce((sum, mark) => sum + weights[mark] * marks[mark], 0) / WHOLE
}
