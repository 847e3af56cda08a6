/** 24 小时版与 7 天版: the show's numbers as they were frozen, beside those of now, and why they differ. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { ReviewEditions } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { Changed } from './Changed'

type Metric = ReviewEditions['columns'][number]

export function useEditionName(): (hours: number | null) => string {
  const t = useTexts()
  return (hours) => t(hours === 24 ? 'editions.h24' : hours === 168 ? 'editions.h168' : 'editions.now')
}

export function EditionsCard({ show }: { show: string }) {
  const t = useTexts()
  const { data } = useQuery({
    queryKey: ['review', show, 'editions'],
    queryFn: () => api.get<ReviewEditions>(`/review/shows/${encodeURIComponent(show)}/editions`),
  })
  if (!data || (data.editions.length < 2 && data.waiting.length === 0)) return null
  return (
    <Card title={t('editions.title')}>
      {data.editions.length > 1 && <Numbers told={data} />}
      <ul className="findings">
        {data.changes.map((change) => (
          <Changed key={`${change.before}`} change={change} columns={data.columns} />
        ))}
        <Waiting told={data} />
      </ul>
    </Card>
  )
}

function Numbers({ told }: { told: ReviewEditions }) {
  const t = useTexts()
  const own = useOwn()
  const name = useEditionName()
  const zone = useSession().company.zone
  const columns: Column<Metric>[] = [
    { key: 'metric', title: t('editions.metric'), width: 200, render: (row) => own(row) },
    ...told.editions.map((edition): Column<Metric> => ({
      key: `${edition.hours}`,
      title: name(edition.hours),
      hint: edition.at ? t('editions.frozen', { at: dateTime(edition.at, zone) }) : undefined,
      align: 'end',
      render: (row) => <Num num={edition.numbers[row.key]} label={`${own(row)} ${name(edition.hours)}`} />,
    })),
  ]
  return <DataTable<Metric> label={t('editions.title')} columns={columns} rows={told.columns} rowKey={(row) => row.key} className="flush tall" />
}

function Waiting({ told }: { told: ReviewEditions }) {
  const t = useTexts()
  const language = useLanguage()
  const name = useEditionName()
  const zone = useSession().company.zone
  const now = new Date().toISOString()
  return told.waiting.map((each) => (
    <li key={each.hours} lang={language}>
      {t(each.due_at > now ? 'editions.comes' : 'editions.missed', { name: name(each.hours), at: dateTime(each.due_at, zone) })}
    </li>
  ))
}
