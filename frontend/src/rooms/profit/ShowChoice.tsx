/** One of the latest shows, found by its title. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { ShowPage } from '@/app/types'
import { useTexts } from './texts'

export function ShowChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTexts()
  const [sought, setSought] = useState('')
  const { data } = useQuery({
    queryKey: ['shows', 'choice', sought],
    queryFn: () => api.get<ShowPage>(withQuery('/shows', { q: sought, size: 30, sort: '-started_at' })),
  })
  const options = (data?.rows ?? []).map((show) => ({
    value: show.id,
    label: `${show.business_day ?? ''} ${show.title || show.host}`.trim(),
  }))
  return (
    <label>
      {t('field.show')}
      <Select
        showSearch={{ filterOption: false, onSearch: setSought }}
        style={{ width: 300 }}
        value={value || null}
        aria-label={t('field.show')}
        options={options}
        onChange={(next: string | null) => onChange(next ?? '')}
      />
    </label>
  )
}
