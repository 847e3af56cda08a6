/** 个人信息: what people ask of their data with the clock that runs, and every place that holds data of people. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { PersonalField, PersonRequest } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useNameOf, useTexts } from '../texts'
import { ConsentsCard } from './ConsentsCard'
import { RetentionCard } from './RetentionCard'
import '../dossier.css'

const NewRequest = lazy(() => import('./NewRequest'))
const RequestDrawer = lazy(() => import('./RequestDrawer'))
const TONES = { open: 'warn', working: 'info', done: 'ok', refused: 'plain' } as const
const SOON = 3000

export default function PeoplePage() {
  const t = useTexts()
  const can = useCan()
  const [adding, add] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['dossier', 'people'],
    queryFn: () => api.get<PersonRequest[]>('/dossier/people/requests'),
    refetchInterval: (query) => (query.state.data?.some((each) => each.state === 'working') ? SOON : false),
  })
  const columns = useRequestColumns()
  const button = can('dossier.people.write') && (
    <Button type="primary" onClick={() => add(true)}>
      {t('people.add')}
    </Button>
  )
  return (
    <div className="page dossiers">
      <Card title={t('people.requests')} extra={data?.length !== 0 && button}>
        <p className="dossier-hint">{t('people.hint')}</p>
        {error && <ErrorSentence error={error} retry={() => void refetch()} />}
        {data?.length === 0 ? (
          <Empty text={t('people.none')}>{button}</Empty>
        ) : (
          <DataTable<PersonRequest>
            label={t('people.requests')}
            columns={columns}
            rows={data}
            rowKey={(row) => row.id}
            onOpen={(row) => open(row.id)}
            expected={3}
            className="flush"
          />
        )}
      </Card>
      <RetentionCard />
      <ConsentsCard />
      <FieldsCard />
      <Suspense fallback={null}>
        {adding && <NewRequest onClose={() => add(false)} />}
        {opened && <RequestDrawer asked={data?.find((each) => each.id === opened)} onClose={() => open(null)} />}
      </Suspense>
    </div>
  )
}

function useRequestColumns(): Column<PersonRequest>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const kindName = useNameOf('request')
  return [
    { key: 'kind', title: t('people.kind'), render: (row) => <strong>{kindName(row.kind)}</strong> },
    { key: 'state', title: t('col.state'), render: (row) => <RequestState asked={row} /> },
    { key: 'due', title: t('people.due'), render: (row) => row.due_on },
    { key: 'at', title: t('people.at'), render: (row) => `${row.by} ${dateTime(row.at, zone)}` },
    { key: 'done', title: t('people.done'), render: (row) => (row.done_at ? dateTime(row.done_at, zone) : MISSING) },
    { key: 'answer', title: t('people.answer'), width: 360, render: (row) => <span className="clip">{row.answer}</span> },
  ]
}

export function RequestState({ asked }: { asked: PersonRequest }) {
  const t = useTexts()
  if (asked.late) return <Tag tone="bad">{t('people.late')}</Tag>
  return <Tag tone={TONES[asked.state]}>{t(`people.${asked.state}`)}</Tag>
}

function FieldsCard() {
  const t = useTexts()
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['dossier', 'people', 'fields'],
    queryFn: () => api.get<PersonalField[]>('/dossier/people/fields'),
  })
  const columns: Column<PersonalField>[] = [
    { key: 'table', title: t('people.table'), render: (row) => <strong data-tip={row.table}>{row.name[language]}</strong> },
    { key: 'columns', title: t('people.columns'), render: (row) => row.fields.map((each) => each[language]).join(t('people.and')) },
    { key: 'purpose', title: t('people.purpose'), width: 320, render: (row) => <span className="clip">{row.purpose[language]}</span> },
    { key: 'basis', title: t('people.basis'), width: 340, render: (row) => <span className="clip">{row.basis}</span> },
    { key: 'kept', title: t('people.kept'), render: (row) => row.kept[language] },
  ]
  return (
    <Card title={t('people.fields')}>
      <p className="dossier-hint">{t('people.fields_hint')}</p>
      <DataTable<PersonalField>
        label={t('people.fields')}
        columns={columns}
        rows={data}
        rowKey={(row) => row.table}
        className="flush"
      />
    </Card>
  )
}
