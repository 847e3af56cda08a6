/** Which shows stand side by side: found by title or host, twelve at most. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { Compare, Show, ShowPage } from '@/app/types'
import { useTexts } from '../texts'
import { pickedShows, type CompareFilters } from './filters'

const MOST = 12

interface Props {
  filters: CompareFilters
  change: (change: Partial<CompareFilters>) => void
  data: Compare | undefined
}

function labelOf(show: Show): string {
  return [show.business_day, show.host, show.title].filter(Boolean).join(' ')
}

export function ShowPicker({ filters, change, data }: Props) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const { from, to, platform, account, host } = filters
  const path = withQuery('/shows', { from, to, platform, account, host, q: typed, size: 30 })
  const { data: found, isFetching } = useQuery({
    queryKey: ['shows', 'picker', path],
    queryFn: () => api.get<ShowPage>(path),
  })
  const names = new Map(data?.topic === 'show' ? data.groups.map((group) => [group.key, group.zh]) : [])
  for (const show of found?.rows ?? []) names.set(show.id, labelOf(show))
  return (
    <Select
      mode="multiple"
      allowClear
      className="filter compare-shows"
      aria-label={t('compare.shows')}
      placeholder={t('compare.shows')}
      maxCount={MOST}
      maxTagCount="responsive"
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={pickedShows(filters)}
      options={[...names].map(([value, label]) => ({ value, label }))}
      onChange={(ids: string[]) => change({ shows: ids.join(',') })}
    />
  )
}
