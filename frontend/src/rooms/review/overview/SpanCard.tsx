/** A month or a year so far: its GMV, against earlier ones and against its goal. */
import type { ReactNode } from 'react'
import { useLanguage } from '@/app/language'
import type { Changed, Overview, OverviewSpan } from '@/app/types'
import { Card } from '@/components/Card'
import { Change } from '@/components/num/Change'
import { Num } from '@/components/num/Num'
import { useTexts } from '../texts'
import { GoalLine } from './GoalLine'
import { daysText, monthName } from './words'

interface Props {
  span: OverviewSpan
  told: Overview
  children?: ReactNode
}

export function SpanCard({ span, told, children }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const year = span.name.length === 4
  const name = year ? t('overview.year', { year: span.name }) : monthName(span.name, language)
  const gmv = span.numbers.gmv
  return (
    <Card
      title={name}
      extra={<span className="faint">{t(span.over ? 'overview.whole' : 'overview.so_far', { days: daysText(span.window) })}</span>}
      className="span-card"
    >
      <div className="span-body">
        <p className="span-value">
          <small>{t('overview.gmv')}</small>
          <Num num={gmv?.num} label={`${name} ${t('overview.gmv')}`} />
        </p>
        <dl className="span-changes">
          {!year && <Against label={t('overview.previous')} now={gmv?.num.value} changed={gmv?.previous} since={told.since} />}
          <Against label={t('overview.last_year')} now={gmv?.num.value} changed={gmv?.year} since={told.since} />
        </dl>
        <GoalLine span={span} currency={told.currency} />
        {children}
      </div>
    </Card>
  )
}

interface AgainstProps {
  label: string
  now: number | null | undefined
  changed: Changed | null | undefined
  since: string | null
}

/** What is not told back then is said, never compared. */
function Against({ label, now, changed, since }: AgainstProps) {
  const t = useTexts()
  const before = changed?.before
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {!before ? (
          <span className="faint">{t('overview.no_base', { since: since ?? '' })}</span>
        ) : (
          <>
            {typeof now === 'number' && before.value !== null && (
              <Change value={now} reference={before.value} unit={before.unit} />
            )}
            <Num num={before} label={label} className="faint" />
          </>
        )}
      </dd>
    </div>
  )
}
