/** Finding a metric by its name, key, meaning or a platform's word for it. */
import type { Metric } from '@/app/types'

function haystack(metric: Metric): string {
  const platforms = metric.platforms.flatMap((each) => [each.zh, each.en])
  return [metric.zh, metric.en, metric.key, metric.definition_zh, metric.definition_en, ...platforms]
    .join('\n')
    .toLowerCase()
}

/** Every typed word must occur; names that begin with it come first. */
export function found(metrics: Metric[], typed: string): Metric[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return metrics
  const first = words[0] ?? ''
  const named = (metric: Metric) =>
    [metric.zh, metric.en, metric.key].some((name) => name.toLowerCase().includes(first))
  const hits = metrics.filter((metric) => words.every((word) => haystack(metric).includes(word)))
  return [...hits.filter(named), ...hits.filter((metric) => !named(metric))]
}

export function byRoom(metrics: Metric[]): [string, Metric[]][] {
  const groups = new Map<string, Metric[]>()
  for (const metric of metrics) groups.set(metric.room, [...(groups.get(metric.room) ?? []), metric])
  return [...groups]
}
