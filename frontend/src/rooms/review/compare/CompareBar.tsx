/** Narrow what is compared: days, platform, account, host, and the currency where there are several. */
import { useCommon, usePlatformName } from '@/app/texts'
import type { Compare } from '@/app/types'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
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
  const c = useCommon()
  const platformName = usePlatformName()
  const currencies = data?.currencies ?? []
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)}>
      <DateRange from={filters.from} to={filters.to} meanwhile={t('compare.days90')} onChange={change} />
      <Choice
        value={filters.platform}
        label={c('filter.platform')}
        options={(data?.platforms ?? []).map((platform) => ({ value: platform, label: platformName(platform) }))}
        onChange={(platform) => change({ platform })}
        width={112}
      />
      <Choice
        value={filters.account}
        label={t('facts.account')}
        options={(data?.accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(account) => change({ account })}
        width={148}
      />
      <Choice
        value={filters.host}
        label={t('facts.host')}
        options={(data?.hosts ?? []).map((host) => ({ value: host, label: host }))}
        onChange={(host) => change({ host })}
        width={112}
      />
      {(currencies.length > 1 || filters.currency) && (
        <Choice
          value={filters.currency}
          label={t('compare.currency')}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => change({ currency })}
          width={100}
        />
      )}
      {topicOf(filters) === 'show' && <ShowPicker filters={filters} change={change} data={data} />}
    </FilterBar>
  )
}
