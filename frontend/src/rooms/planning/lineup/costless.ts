/** A rule's cost that is no more than the estimate's own noise. */
import type { LineUp, LineUpResult } from '@/app/types/planning'

const LEAST = 0.01

/** Under one percent of what was asked for; without a total to compare with only nothing is next to none. */
export function isCostless(cost: number, result: Pick<LineUpResult, 'total'>, objective: LineUp['objective']): boolean {
  const whole = objective === 'profit' ? result.total.margin : result.total.gmv
  return cost < LEAST * Math.max(0, whole?.value ?? 0) || cost === 0
}
