/** Which year, which number, cut by what. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '@/app/language'
import type { GoalGrid } from '@/app/types'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { useTexts } from '../texts'
import { thisMonth, thisYear, type GoalFilters } from './filters'
import { periodTitle } from './naming'

interface Props {
  filters: GoalFilters
  grid: GoalGrid | undefined
  change: (change: Partial<GoalFilters>) => void
  actions: ReactNode
}

const KINDS = ['platform', 'account', 'host', 'category', 'show'] as const

function shifted(month: string, by: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number)
  const moved = year * 12 + at - 1 + by
  return `${Math.floor(moved / 12)}-${String((moved % 12) + 1).padStart(2, '0')}`
}

export function GoalsBar({ filters, grid, change, actions }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const by = filters.by || (grid?.by ?? 'platform')
  const shows = by === 'show'
  const year = filters.year || thisYear()
  const month = filters.month || thisMonth()
  const move = (step: number) =>
    change(shows ? { month: shifted(month, step) } : { year: String(Number(year) + step) })
  const currencies = grid?.currencies ?? []
  return (
    <FilterBar active={false} onClear={() => undefined} actions={actions}>
      <span className="goal-when">
        <Button icon={<LeftOutlined />} aria-label={t('goals.earlier')} onClick={() => move(-1)} />
        <b>{periodTitle(shows ? month : year, language, t)}</b>
        <Button icon={<RightOutlined />} aria-label={t('goals.later')} onClick={() => move(1)} />
      </span>
      <Select
        className="filter"
        style={{ width: 168 }}
        aria-label={t('goals.metric')}
        value={filters.metric}
        options={(grid?.metrics ?? []).map((each) => ({ value: each.key, label: each[language] }))}
        onChange={(metric: string) => change({ metric })}
      />
      <Segmented<string>
        aria-label={t('goals.by')}
        value={by}
        onChange={(next) => change({ by: next })}
        options={KINDS.filter((kind) => grid?.kinds.includes(kind) ?? true).map((kind) => ({
          value: kind,
          label: t(`goals.by.${kind}`),
        }))}
      />
      {currencies.length > 1 && (
        <Choice
          value={filters.currency || (grid?.currency ?? '')}
          label={t('goals.currency')}
          options={currencies.map((code) => ({ value: code, label: code }))}
          onChange={(currency) => change({ currency })}
          width={96}
        />
      )}
    </FilterBar>
  )
}
