/** Narrow the traffic: days, platform, account, host, and the currency where there are several. */
import type { Channels } from '@/app/types'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { PartChoices } from '@/components/filters/PartChoices'
import { CLEARED, isFiltered, type TrafficFilters } from './filters'
import { useTexts } from './texts'

interface Props {
  filters: TrafficFilters
  change: (change: Partial<TrafficFilters>) => void
  data: Channels | undefined
  currencies: string[]
}

export function TrafficBar({ filters, change, data, currencies }: Props) {
  const t = useTexts()
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)}>
      <DateRange from={filters.from} to={filters.to} meanwhile={t('days30')} onChange={change} />
      <PartChoices
        part={filters}
        change={change}
        platforms={data?.platforms}
        accounts={data?.accounts}
        hosts={data?.hosts}
        currencies={currencies}
      />
      {filters.show && <span className="tag plain">{t('filter.one_show')}</span>}
    </FilterBar>
  )
}
