/** Two shows to twelve, found by title or host; the first is set against the others. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { api, withQuery } from '@/app/api'
import type { ShowPage } from '@/app/types'
import { labelOf } from './ShowChoice'
import { useTexts } from './texts'

export const MOST = 12

interface Props {
  value: string
  onChange: (ids: string) => void
}

/** Names of shows that another page chose, handed over with the address. */
interface Chosen {
  names?: Record<string, string>
}

export function ShowsChoice({ value, onChange }: Props) {
  const t = useTexts()
  const chosen = useLocation().state as Chosen | null
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState<Record<string, string>>(chosen?.names ?? {})
  const path = withQuery('/shows', { q: typed, size: 30 })
  const { data, isFetching } = useQuery({
    queryKey: ['shows', 'picker', path],
    queryFn: () => api.get<ShowPage>(path),
  })
  const found = { ...names, ...Object.fromEntries((data?.rows ?? []).map((show) => [show.id, labelOf(show)])) }
  return (
    <Select
      mode="multiple"
      allowClear
      className="make-shows"
      aria-label={t('make.shows')}
      placeholder={t('make.shows')}
      maxCount={MOST}
      maxTagCount="responsive"
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={idsOf(value)}
      options={Object.entries(found).map(([id, label]) => ({ value: id, label }))}
      onChange={(ids: string[]) => {
        setNames({ ...names, ...Object.fromEntries(ids.map((id) => [id, found[id] ?? id])) })
        onChange(ids.join(','))
      }}
    />
  )
}

export function idsOf(value: string): string[] {
  return value.split(',').filter(Boolean).slice(0, MOST)
}
