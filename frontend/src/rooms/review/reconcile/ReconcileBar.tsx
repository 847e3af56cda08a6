/** Which period, platform, account and currency; the period left open is the newest month. */
import { useCommon, usePlatformName } from '@/app/texts'
import type { Reconcile } from '@/app/types'
import { Choice } from '@/components/filters/Choice'
import { DateRange } from '@/components/filters/DateRange'
import { FilterBar } from '@/components/filters/FilterBar'
import { useTexts } from '../texts'
import { CLEARED, isFiltered, type ReconcileFilters } from './filters'

interface Props {
  filters: ReconcileFilters
  change: (change: Partial<ReconcileFilters>) => void
  board: Reconcile | undefined
}

export function ReconcileBar({ filters, change, board }: Props) {
  const t = useTexts()
  const c = useCommon()
  const platformName = usePlatformName()
  const currencies = board?.currencies ?? []
  return (
    <FilterBar active={isFiltered(filters)} onClear={() => change(CLEARED)}>
      <DateRange from={filters.from || board?.from || ''} to={filters.to || board?.to || ''} onChange={change} />
      <Choice
        value={filters.platform || board?.platform || ''}
        label={c('filter.platform')}
        options={(board?.platforms ?? []).map((platform) => ({ value: platform, label: platformName(platform) }))}
        onChange={(platform) => change({ platform, account: '', currency: '', cause: '' })}
        width={128}
      />
      <Choice
        value={filters.account}
        label={t('reconcile.all_accounts')}
        options={(board?.accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(account) => change({ account, cause: '' })}
        width={160}
      />
      {currencies.length > 1 && (
        <Choice
          value={filters.currency || board?.currency || ''}
          label={t('reconcile.currency')}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => change({ currency })}
          width={100}
        />
      )}
    </FilterBar>
  )
}
