/** Papers, what runs out first; one is handed in, checked again, retired, or looked at. */
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { Paper } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useNameOf, useTexts } from '../texts'

const NewPaper = lazy(() => import('./NewPaper'))
const PaperDrawer = lazy(() => import('./PaperDrawer'))
export const PAPER_TONES = { good: 'ok', soon: 'warn', check_again: 'warn', expired: 'bad', retired: 'plain' } as const

export function PapersCard() {
  const t = useTexts()
  const can = useCan()
  const [adding, add] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['dossier', 'papers'],
    queryFn: () => api.get<Paper[]>('/dossier/papers'),
  })
  const columns = usePaperColumns()
  const button = can('dossier.papers.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => add(true)}>
      {t('papers.add')}
    </Button>
  )
  return (
    <Card title={t('papers')} extra={data?.length !== 0 && button}>
      <p className="dossier-hint">{t('papers.hint')}</p>
      {error && <ErrorSentence error={error} retry={() => void refetch()} />}
      {data?.length === 0 ? (
        <Empty text={t('papers.none')}>{button}</Empty>
      ) : (
        <DataTable<Paper>
          label={t('papers')}
          columns={columns}
          rows={data}
          rowKey={(row) => row.id}
          onOpen={(row) => open(row.id)}
          expected={4}
          className="flush"
        />
      )}
      <Suspense fallback={null}>
        {adding && <NewPaper onClose={() => add(false)} />}
        {opened && <PaperDrawer paper={data?.find((each) => each.id === opened)} onClose={() => open(null)} />}
      </Suspense>
    </Card>
  )
}

function usePaperColumns(): Column<Paper>[] {
  const t = useTexts()
  const kindName = useNameOf('kind')
  const aboutName = useNameOf('about')
  return [
    { key: 'name', title: t('papers.name'), width: 200, render: (row) => <strong className="clip">{row.name}</strong> },
    { key: 'about', title: t('papers.about'), render: (row) => aboutName(row.about) },
    { key: 'kind', title: t('papers.kind'), render: (row) => kindName(row.kind) },
    { key: 'title', title: t('papers.title'), width: 260, render: (row) => <span className="clip">{row.title}</span> },
    {
      key: 'state',
      title: t('col.state'),
      render: (row) => <Tag tone={PAPER_TONES[row.state]}>{t(`papers.${row.state}`)}</Tag>,
    },
    { key: 'due', title: t('papers.due'), render: (row) => row.due_on ?? MISSING },
    { key: 'checked', title: t('papers.checked'), render: (row) => `${row.checked_by} ${row.checked_at.slice(0, 10)}` },
  ]
}
