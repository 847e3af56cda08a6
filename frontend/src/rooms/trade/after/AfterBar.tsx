/** Which orders, and by what they are cut. */
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PLATFORMS, useCommon, usePlatformName } from '@/app/texts'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { useTexts } from '../texts'
import { CLEARED, isNarrowed, type AfterFilters } from './filters'

export type By = 'month' | 'show' | 'product' | 'province' | 'platform'

interface Props {
  filters: AfterFilters
  change: (change: Partial<AfterFilters>) => void
  cuts: By[]
  actions?: ReactNode
}

export function AfterBar({ filters, change, cuts, actions }: Props) {
  const t = useTexts()
  const c = useCommon()
  const platformName = usePlatformName()
  return (
    <FilterBar active={isNarrowed(filters)} onClear={() => change(CLEARED)} actions={actions}>
      <Segmented<string>
        aria-label={t('after.by')}
        options={cuts.map((cut) => ({ value: cut, label: t(`after.by.${cut}`) }))}
        value={filters.by}
        onChange={(by) => change({ by })}
      />
      <DateRange from={filters.from} to={filters.to} meanwhile={t('after.year')} onChange={change} />
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
