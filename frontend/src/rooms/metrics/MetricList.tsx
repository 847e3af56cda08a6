/** The metrics, grouped by the room that owns them. */
import { useLanguage, lookup } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { Metric } from '@/app/types'
import catalogue from '@rooms/metrics/ui.json'
import { byRoom } from './search'

interface Props {
  metrics: Metric[]
  chosen: string | undefined
  onChoose: (key: string) => void
}

export function MetricList({ metrics, chosen, onChoose }: Props) {
  const own = useOwn()
  const language = useLanguage()
  return (
    <div className="metric-groups">
      {byRoom(metrics).map(([room, members]) => (
        <section key={room}>
          <h2>
            {lookup(catalogue, `room.${room}`, language) ?? room} <small>{members.length}</small>
          </h2>
          <ul>
            {members.map((metric) => (
              <li key={metric.key}>
                <button
                  type="button"
                  aria-pressed={metric.key === chosen}
                  onClick={() => onChoose(metric.key)}
                >
                  <span>{own(metric)}</span>
                  <small>{language === 'zh' ? metric.en : metric.zh}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
