/** Why GMV changed: factors whose parts add up to the change to the cent. */
import { Segmented } from 'antd'
import { useState } from 'react'
import type { Overview, OverviewDays } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { DriverList } from './DriverList'
import { useDrivers } from './useOverview'
import { daysText } from './words'

type Against = 'previous' | 'last_year' | 'year_on_year'

interface Pair {
  window: OverviewDays
  base: OverviewDays
}

/** The comparisons whose both sides are told. */
function pairsOf({ month, year }: Overview): [Against, Pair][] {
  const every: [Against, OverviewDays, OverviewDays | null][] = [
    ['previous', month.window, month.previous],
    ['last_year', month.window, month.year],
    ['year_on_year', year.window, year.year],
  ]
  return every.flatMap(([name, window, base]) => (base ? [[name, { window, base }] as [Against, Pair]] : []))
}

export function Drivers({ told }: { told: Overview }) {
  const t = useTexts()
  const pairs = pairsOf(told)
  const [wanted, want] = useState<Against>('previous')
  const [name, pair] = pairs.find(([each]) => each === wanted) ?? pairs[0] ?? [null, null]
  if (!name || !pair)
    return (
      <Card title={t('overview.why')}>
        <p className="quiet-line">{t('overview.no_base', { since: told.since ?? '' })}</p>
      </Card>
    )
  const choice = (
    <Segmented<Against>
      aria-label={t('overview.against')}
      value={name}
      onChange={want}
      options={pairs.map(([each]) => ({ value: each, label: t(`overview.${each}`) }))}
    />
  )
  return (
    <Card title={t('overview.why')} extra={choice}>
      <Parts pair={pair} accounts={told.accounts} />
    </Card>
  )
}

function Parts({ pair, accounts }: { pair: Pair; accounts: string[] }) {
  const t = useTexts()
  const { data, error, refetch } = useDrivers(pair.window, pair.base, accounts)
  if (!data && error) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={200} />
  return (
    <>
      <p className="drivers-days faint">
        {t('overview.days_against', { now: daysText(pair.window), before: daysText(pair.base) })}
      </p>
      <DriverList told={data} />
    </>
  )
}
