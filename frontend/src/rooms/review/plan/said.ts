/** `晚开播 5分，比计划长 30分，排了 3 款，2 款有数据，另卖了没排的 1 款`. */
import { useLanguage } from '@/app/language'
import type { PlanByFiles } from '@/app/types'
import { duration } from '@/components/num/format'
import { useTexts } from '../texts'

const MINUTE = 60
type Said = 'late' | 'early' | 'longer' | 'shorter' | 'planned_n' | 'told_n' | 'unplanned_n'

/** What of begin, length and products is worth a word; less than a minute off is as planned. */
export function partsOf(told: Pick<PlanByFiles, 'late_s' | 'drift_s' | 'sums'>): [key: Said, value: number][] {
  const parts: [Said, number][] = []
  const off = (seconds: number | null, more: Said, less: Said) => {
    if (seconds !== null && Math.abs(seconds) >= MINUTE) parts.push([seconds > 0 ? more : less, Math.abs(seconds)])
  }
  off(told.late_s, 'late', 'early')
  off(told.drift_s, 'longer', 'shorter')
  if (told.sums.planned > 0) parts.push(['planned_n', told.sums.planned], ['told_n', told.sums.told])
  if (told.sums.unplanned > 0) parts.push(['unplanned_n', told.sums.unplanned])
  return parts
}

export function useSaid(): (told: PlanByFiles) => string {
  const t = useTexts()
  const language = useLanguage()
  return (told) =>
    partsOf(told)
      .map(([key, value]) => t(`plan.said.${key}`, { n: value, time: duration(value, language) }))
      .join(t('plan.said.comma')) || t('plan.said.as_planned')
}
