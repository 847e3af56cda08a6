/** 本场目标: what the plan meant the show to reach, and what it did; nothing for a show without goals. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { ShowGoal } from '@/app/types'
import { Card } from '@/components/Card'
import { formatValue, MISSING } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'

export function GoalsCard({ show }: { show: string }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['review', show, 'goals'],
    queryFn: () => api.get<ShowGoal[]>(`/review/shows/${encodeURIComponent(show)}/goals`),
  })
  if (!data?.length) return null
  const columns: Column<ShowGoal>[] = [
    { key: 'metric', title: t('show_goals.metric'), least: 140, render: (row) => own(row) },
    {
      key: 'goal',
      title: t('show_goals.goal'),
      align: 'end',
      render: (row) => formatValue(row.value, { unit: row.unit, language, currency: row.currency }),
    },
    { key: 'number', title: t('show_goals.reached'), align: 'end', render: (row) => <Num num={row.number} label={own(row)} /> },
    {
      key: 'share',
      title: t('show_goals.share'),
      align: 'end',
      render: (row) => (row.share === null ? MISSING : formatValue(row.share, { unit: 'ratio', language })),
    },
  ]
  return (
    <Card title={t('show_goals.title')}>
      <DataTable<ShowGoal> label={t('show_goals.title')} columns={columns} rows={data} rowKey={(row) => row.metric} className="flush" />
    </Card>
  )
}
