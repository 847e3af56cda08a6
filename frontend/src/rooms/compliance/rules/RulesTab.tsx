/** The rules there are, the house's and the company's own: searched, by category and by the day they hold. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { ComplianceRule, ComplianceRules } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Choice } from '@/components/filters/Choice'
import { FilterBar } from '@/components/filters/FilterBar'
import { SearchBox } from '@/components/filters/SearchBox'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Pager } from '@/components/table/Pager'
import { Tag } from '@/components/Tag'
import { useCategories, useCategoryName } from '../categories'
import { SEVERITY_TONE, useTexts } from '../texts'
import { PacksCard } from './PacksCard'

const NOTHING = { q: '', category: '', on: '', page: 1, size: 50 }

export default function RulesTab() {
  const t = useTexts()
  const [asked, ask] = useState(NOTHING)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['compliance', 'rules', asked],
    queryFn: () => api.get<ComplianceRules>(withQuery('/compliance/rules', { ...asked, on: asked.on || undefined })),
    placeholderData: keepPreviousData,
  })
  const categories = useCategories()
  const columns = useRuleColumns()
  const change = (told: Partial<typeof NOTHING>) => ask({ ...asked, page: 1, ...told })
  return (
    <div className="rules-tab">
      <PacksCard />
      <Card title={t('rules.title')}>
        <FilterBar active={asked.q + asked.category + asked.on !== ''} onClear={() => ask(NOTHING)}>
          <SearchBox value={asked.q} label={t('rules.search')} onChange={(q) => change({ q })} />
          <Choice
            value={asked.category}
            label={t('category.label')}
            options={categories}
            onChange={(category) => change({ category })}
          />
          <label className="text-check-day">
            {t('rules.on')}
            <input type="date" value={asked.on} onChange={(event) => change({ on: event.target.value })} />
          </label>
        </FilterBar>
        {error && !data && <ErrorSentence error={error} retry={() => void refetch()} />}
        {data?.total === 0 ? (
          <Empty text={t('rules.none')} />
        ) : (
          <DataTable<ComplianceRule>
            label={t('rules.title')}
            columns={columns}
            rows={data?.rows}
            rowKey={(row) => row.id}
            busy={isPlaceholderData}
            className="flush"
          />
        )}
        {data && <Pager page={asked.page} size={asked.size} total={data.total} onChange={(page, size) => ask({ ...asked, page, size })} />}
      </Card>
    </div>
  )
}

function useRuleColumns(): Column<ComplianceRule>[] {
  const t = useTexts()
  const language = useLanguage()
  const categoryName = useCategoryName()
  return [
    {
      key: 'severity',
      title: t('rules.severity'),
      render: (row) => <Tag tone={SEVERITY_TONE[row.severity]}>{t(`severity.${row.severity}`)}</Tag>,
    },
    { key: 'words', title: t('rules.words'), width: 360, least: 240, render: (row) => <Words rule={row} /> },
    {
      key: 'law',
      title: t('rules.law'),
      width: 220,
      render: (row) => (
        <span className="clip">
          《{row.law}》{row.article}
        </span>
      ),
    },
    { key: 'category', title: t('category.label'), render: (row) => (row.category === 'general' ? t('rules.every_category') : categoryName(row.category)) },
    {
      key: 'dates',
      title: t('rules.dates'),
      render: (row) => (row.valid_to ? t('rules.between', { from: row.valid_from, to: row.valid_to }) : t('rules.since', { from: row.valid_from })),
    },
    { key: 'suggestion', title: t('rules.suggestion'), width: 320, render: (row) => <span className="clip">{row.suggestion[language]}</span> },
    { key: 'pack', title: t('rules.pack'), render: (row) => row.pack ?? t('rules.house') },
  ]
}

function Words({ rule }: { rule: ComplianceRule }) {
  const t = useTexts()
  const more = rule.count - rule.words.length
  return (
    <span className="rule-words">
      {rule.words.join('、')}
      {more > 0 && <small className="faint">{t('rules.more', { n: more })}</small>}
    </span>
  )
}
