/** Narrow the shows by day, platform, account, host or title. */
import type { ReactNode } from 'react'
import { useCommon, usePlatformName } from '@/app/texts'
import type { Facets, ShowPage } from '@/app/types'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import { CLEARED, isFiltered, type ShowFilters } from './filters'
import { useTexts } from './texts'

interface Props {
  filters: ShowFilters
  change: (change: Partial<ShowFilters>) => void
  data: ShowPage | undefined
  actions: ReactNode
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}

/** What can be chosen: told by the server, or seen in the rows at hand. */
function facetsOf(data: ShowPage | undefined): Facets {
  if (data?.facets) return data.facets
  const rows = data?.rows ?? []
  const accounts = new Map(rows.map((show) => [show.account, show.account_name ?? '']))
  return {
    platforms: unique(rows.map((show) => show.platform)),
    accounts: [...accounts].map(([id, name]) => ({ id, name })),
    hosts: unique(rows.flatMap((show) => (show.host ? [show.host] : []))),
  }
}

export function ShowFilterBar({ filters, change, data, actions }: Props) {
  const t = useTexts()
  const c = useCommon()
  const platformName = usePlatformName()
  const facets = facetsOf(data)
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)} actions={actions}>
      <DateRange from={filters.from} to={filters.to} onChange={change} />
      <Choice
        value={filters.platform}
        label={c('filter.platform')}
        options={facets.platforms.map((platform) => ({ value: platform, label: platformName(platform) }))}
        onChange={(platform) => change({ platform })}
        width={112}
      />
      <Choice
        value={filters.account}
        label={t('filter.account')}
        options={facets.accounts.map(({ id, name }) => ({ value: id, label: name || t('no_account') }))}
        onChange={(account) => change({ account })}
        width={148}
      />
      <Choice
        value={filters.host}
        label={t('filter.host')}
        options={facets.hosts.map((host) => ({ value: host, label: host }))}
        onChange={(host) => change({ host })}
        width={112}
      />
      <SearchBox value={filters.q} label={t('filter.q')} onChange={(q) => change({ q })} width={180} />
    </FilterBar>
  )
}
