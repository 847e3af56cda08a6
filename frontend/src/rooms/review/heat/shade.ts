/** How a cell stands to the show's own average minute: from -1 (worst of the column) to 1 (best). */
import type { HeatMap, HeatRow } from '@/app/types'

export type Measure = HeatMap['columns'][number]['key']

/** More people leaving is worse; of everything else more is better. */
const GOOD: Record<Measure, 1 | -1> = { online_change: 1, interactions: 1, clicks: 1, orders: 1, gmv: 1, left: -1 }

/** A level that neither rose nor fell is neither good nor bad; all else is held against the show's average. */
export function usualOf(map: Pick<HeatMap, 'whole'>, measure: Measure): number | null {
  if (measure === 'online_change') return 0
  return map.whole?.[measure]?.value ?? null
}

export function shades(map: Pick<HeatMap, 'whole'>, rows: HeatRow[], measure: Measure): (number | null)[] {
  const usual = usualOf(map, measure)
  const off = rows.map((row) => {
    const value = row.cells[measure]?.value ?? null
    return value === null || usual === null ? null : (value - usual) * GOOD[measure]
  })
  const most = Math.max(0, ...off.map((each) => Math.abs(each ?? 0)))
  return off.map((each) => (each === null ? null : most === 0 ? 0 : each / most))
}

/** The tint of a cell; the number says it all, the tint only helps the eye. */
export function tint(shade: number | null): string | undefined {
  if (shade === null || Math.abs(shade) < 0.05) return undefined
  const colour = shade > 0 ? 'var(--info)' : 'var(--warn)'
  return `color-mix(in srgb, ${colour} ${Math.round(6 + 34 * Math.abs(shade))}%, transparent)`
}

/** The minutes of a stretch as the passport's filter names them. */
export function minuteKeys(row: Pick<HeatRow, 'first_minute' | 'minutes'>): string[] {
  if (row.first_minute === null) return []
  const first = Date.parse(row.first_minute)
  return Array.from({ length: row.minutes }, (_, index) => `${new Date(first + index * 60_000).toISOString().slice(0, 16)}Z`)
}
