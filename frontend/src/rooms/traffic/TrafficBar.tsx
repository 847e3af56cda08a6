/** Narrow the traffic: days, platform, account, host, and the currency where there are several. */
import { useCommon, usePlatformName } from '@/app/texts'
import type { Channels } from '@/app/types'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
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
  const c = useCommon()
  const platformName = usePlatformName()
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)}>
      <DateRange from={filters.from} to={filters.to} meanwhile={t('days30')} onChange={change} />
      <Choice
        value={filters.platform}
        label={c('filter.platform')}
        options={(data?.platforms ?? []).map((platform) => ({ value: platform, label: platformName(platform) }))}
        onChange={(platform) => change({ platform })}
        width={112}
      />
      <Choice
        value={filters.account}
        label={t('filter.account')}
        options={(data?.accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(account) => change({ account })}
        width={148}
      />
      <Choice
        value={filters.host}
        label={t('filter.host')}
        options={(data?.hosts ?? []).map((host) => ({ value: host, label: host }))}
        onChange={(host) => change({ host })}
        width={112}
      />
      {(currencies.length > 1 || filters.currency) && (
        <Choice
          value={filters.currency}
          label={t('filter.currency')}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => change({ currency })}
          width={100}
        />
      )}
      {filters.show && <span className="tag plain">{t('filter.one_show')}</span>}
    </FilterBar>
  )
}
