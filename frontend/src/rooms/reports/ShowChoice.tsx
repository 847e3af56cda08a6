/** One show, found by title or host. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { Show, ShowPage } from '@/app/types'
import { useTexts } from './texts'

interface Props {
  value: string
  onChange: (id: string) => void
}

export function labelOf(show: Show): string {
  return [show.business_day, show.host, show.title].filter(Boolean).join(' ')
}

export function ShowChoice({ value, onChange }: Props) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const path = withQuery('/shows', { q: typed, size: 30 })
  const { data, isFetching } = useQuery({
    queryKey: ['shows', 'picker', path],
    queryFn: () => api.get<ShowPage>(path),
  })
  const names = new Map((data?.rows ?? []).map((show) => [show.id, labelOf(show)]))
  if (value && !names.has(value)) names.set(value, name)
  return (
    <Select
      className="make-show"
      aria-label={t('make.show')}
      placeholder={t('make.show')}
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value || undefined}
      options={[...names].map(([id, label]) => ({ value: id, label }))}
      onChange={(id: string) => {
        setName(names.get(id) ?? id)
        onChange(id)
      }}
    />
  )
}
