/** Narrow what is compared: days, platform, account, host, and the currency where there are several. */
import type { Compare } from '@/app/types'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { PartChoices } from '@/components/filters/PartChoices'
import { useTexts } from '../texts'
import { CLEARED, isFiltered, topicOf, type CompareFilters } from './filters'
import { ShowPicker } from './ShowPicker'

interface Props {
  filters: CompareFilters
  change: (change: Partial<CompareFilters>) => void
  data: Compare | undefined
}

export function CompareBar({ filters, change, data }: Props) {
  const t = useTexts()
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)}>
      <DateRange from={filters.from} to={filters.to} meanwhile={t('compare.days90')} onChange={change} />
      <PartChoices
        part={filters}
        change={change}
        platforms={data?.platforms}
        accounts={data?.accounts}
        hosts={data?.hosts}
        currencies={data?.currencies ?? []}
      />
      {topicOf(filters) === 'show' && <ShowPicker filters={filters} change={change} data={data} />}
    </FilterBar>
  )
}
