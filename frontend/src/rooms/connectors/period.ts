/** The days a file speaks of. */
import type { Period } from '@/app/types'
import { MISSING } from '@/components/num/format'

export function periodText(period: Period | null): string {
  if (!period) return MISSING
  return period.from === period.to ? period.from : `${period.from} – ${period.to}`
}
