/** What a metric is called on this page: as the server says, else the page's own word, else its key. */
import catalogue from '@rooms/review/ui.json'
import { lookup } from '@/app/language'
import type { Language, MetricColumn } from '@/app/types'

export function metricName(key: string, columns: MetricColumn[] | undefined, language: Language): string {
  const told = columns?.find((column) => column.key === key)
  return told?.[language] ?? lookup(catalogue, `metric.${key}`, language) ?? key
}
