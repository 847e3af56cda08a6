/** Narrow the orders by number, day, state or platform. */
import type { ReactNode } from 'react'
import { PLATFORMS, useCommon, usePlatformName } from '@/app/texts'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import { CLEARED, isFiltered, STATUSES, type OrderFilters } from './filters'
import { useTexts } from './texts'

interface Props {
  filters: OrderFilters
  change: (change: Partial<OrderFilters>) => void
  actions: ReactNode
}

export function OrderFilterBar({ filters, change, actions }: Props) {
  const t = useTexts()
  const c = useCommon()
  const platformName = usePlatformName()
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)} actions={actions}>
      <SearchBox value={filters.q} label={t('filter.q')} onChange={(q) => change({ q })} width={240} />
      <DateRange
        from={filters.from}
        to={filters.to}
        meanwhile={filters.q || filters.show ? undefined : c('dates.days30')}
        onChange={change}
      />
      <Choice
        value={filters.status}
        label={t('filter.status')}
        options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(status) => change({ status })}
        width={112}
      />
      <Choice
        value={filters.platform}
        label={c('filter.platform')}
        options={PLATFORMS.map((platform) => ({ value: platform, label: platformName(platform) }))}
        onChange={(platform) => change({ platform })}
        width={112}
      />
    </FilterBar>
  )
}
