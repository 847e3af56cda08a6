/** 保存期限: what is past its time, listed first; then it goes. What the law still needs stays, with its reason. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { Overdue, Retention } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'

const PATH = '/dossier/people/retention'
const KEY = ['dossier', 'people', 'retention']
const LEAST = 36
const SOON = 3000

export function RetentionCard() {
  const t = useTexts()
  const zone = useSession().company.zone
  const may = useCan()('dossier.people.write')
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => api.get<Retention>(PATH),
    refetchInterval: (query) => (query.state.data?.working ? SOON : false),
  })
  const columns = useOverdueColumns()
  const last = data?.purges[0]
  return (
    <Card title={t('retention.title')} extra={may && data && <Months kept={data.months} />}>
      <p className="dossier-hint">{t('retention.hint', { months: data?.months ?? LEAST })}</p>
      {data?.rows.length === 0 ? (
        <Empty text={t('retention.none', { at: dateTime(data.before, zone) })} />
      ) : (
        <DataTable<Overdue>
          label={t('retention.title')}
          columns={columns}
          rows={data?.rows}
          rowKey={(row) => row.place}
          expected={3}
          className="flush"
        />
      )}
      {may && data && <PurgeButton kept={data} />}
      {last && (
        <p className="dossier-hint">
          {last.done_at
            ? t('retention.last', { by: last.by, at: dateTime(last.done_at, zone), n: last.rows })
            : t('retention.working')}
        </p>
      )}
    </Card>
  )
}

function useOverdueColumns(): Column<Overdue>[] {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  return [
    { key: 'name', title: t('people.table'), render: (row) => <strong>{row.name[language]}</strong> },
    { key: 'rows', title: t('retention.rows'), align: 'end', render: (row) => row.rows },
    { key: 'oldest', title: t('retention.oldest'), render: (row) => (row.oldest ? dateTime(row.oldest, zone) : MISSING) },
    { key: 'held', title: t('retention.held'), align: 'end', render: (row) => row.held },
    { key: 'why', title: t('retention.why'), width: 320, render: (row) => (row.held > 0 ? row.why[language] : '') },
  ]
}

function Months({ kept }: { kept: number }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const [months, type] = useState<number | null>(kept)
  const save = useMutation({
    mutationFn: () => api.put<Retention>(PATH, { months }),
    onError: sayError,
    onSuccess: (answer) => client.setQueryData(KEY, answer),
  })
  return (
    <span className="dossier-bar">
      <InputNumber
        size="small"
        min={LEAST}
        max={600}
        value={months}
        onChange={type}
        aria-label={t('retention.months')}
        suffix={t('retention.months')}
      />
      <Button size="small" disabled={!months || months === kept} loading={save.isPending} onClick={() => save.mutate()}>
        {t('facts.save')}
      </Button>
    </span>
  )
}

function PurgeButton({ kept }: { kept: Retention }) {
  const t = useTexts()
  const sayError = useSayError()
  const client = useQueryClient()
  const n = kept.rows.reduce((sum, each) => sum + each.rows, 0)
  const purge = useMutation({
    mutationFn: () => api.post<Retention>(`${PATH}/purge`, { before: kept.before }),
    onError: sayError,
    onSuccess: (answer) => client.setQueryData(KEY, answer),
  })
  if (n === 0) return null
  return (
    <p className="dossier-hint">
      <Popconfirm title={t('retention.sure', { n })} onConfirm={() => purge.mutate()}>
        <Button danger loading={purge.isPending || kept.working}>
          {t('retention.purge', { n })}
        </Button>
      </Popconfirm>
    </p>
  )
}
