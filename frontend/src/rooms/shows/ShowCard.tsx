/** A show on a phone: what it was and its first four numbers. */
import { Link } from 'react-router'
import { useOwn } from '@/app/texts'
import type { MetricColumn, Show } from '@/app/types'
import { Num } from '@/components/num/Num'
import { reviewPath, When } from './columns'
import { useTexts } from './texts'

const TOLD = 4

export function ShowCard({ show, metrics }: { show: Show; metrics: MetricColumn[] }) {
  const t = useTexts()
  const own = useOwn()
  return (
    <article className="card show-card">
      <Link to={reviewPath(show)} className="row-title">
        {show.title || t('untitled')}
      </Link>
      <div className="show-card-facts">
        <When show={show} />
        <span className="faint">
          {[show.account_name || t('no_account'), show.host].filter(Boolean).join(' · ')}
        </span>
      </div>
      <dl className="show-card-numbers">
        {metrics.slice(0, TOLD).map((metric) => (
          <div key={metric.key}>
            <dt>{own(metric)}</dt>
            <dd>
              <Num num={show.numbers[metric.key]} label={own(metric)} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
