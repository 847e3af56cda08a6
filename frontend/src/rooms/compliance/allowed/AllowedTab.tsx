/** 放行清单: what rules name and the company holds to be lawful, with who said so and who confirmed it. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { Allowance } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useCategoryName } from '../categories'
import { useTexts } from '../texts'

const NewAllowance = lazy(() => import('./NewAllowance'))
const AllowanceDrawer = lazy(() => import('./AllowanceDrawer'))
const TONES = { proposed: 'warn', held: 'ok', over: 'plain', ended: 'plain', refused: 'plain' } as const

export default function AllowedTab() {
  const t = useTexts()
  const may = useCan()('compliance.allowances.write')
  const [adding, add] = useState(false)
  const [opened, open] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['compliance', 'allowances'],
    queryFn: () => api.get<Allowance[]>('/compliance/allowances'),
  })
  const columns = useAllowanceColumns()
  const button = may && (
    <Button type="primary" size="small" onClick={() => add(true)}>
      {t('allowed.add')}
    </Button>
  )
  return (
    <Card title={t('tab.allowed')} extra={data?.length !== 0 && button}>
      <p className="compliance-hint">{t('allowed.hint')}</p>
      {error && !data && <ErrorSentence error={error} retry={() => void refetch()} />}
      {data?.length === 0 ? (
        <Empty text={t('allowed.none')}>{button}</Empty>
      ) : (
        <DataTable<Allowance>
          label={t('tab.allowed')}
          columns={columns}
          rows={data}
          rowKey={(row) => row.id}
          onOpen={(row) => open(row.id)}
          expected={4}
          className="flush"
        />
      )}
      <Suspense fallback={null}>
        {adding && <NewAllowance onClose={() => add(false)} />}
        {opened && <AllowanceDrawer allowance={data?.find((each) => each.id === opened)} onClose={() => open(null)} />}
      </Suspense>
    </Card>
  )
}

export function AllowanceState({ allowance }: { allowance: Allowance }) {
  const t = useTexts()
  return <Tag tone={TONES[allowance.state]}>{t(`allowed.${allowance.state}`)}</Tag>
}

function useAllowanceColumns(): Column<Allowance>[] {
  const t = useTexts()
  const categoryName = useCategoryName()
  return [
    { key: 'phrase', title: t('allowed.phrase'), render: (row) => <strong>{row.phrase || t('allowed.whole')}</strong> },
    { key: 'state', title: t('allowed.state'), render: (row) => <AllowanceState allowance={row} /> },
    {
      key: 'rule',
      title: t('allowed.rule'),
      render: (row) => (row.rule ? <span className="id">{row.rule}</span> : t('allowed.any_rule')),
    },
    {
      key: 'category',
      title: t('category.label'),
      render: (row) => (row.category ? categoryName(row.category) : t('allowed.any_category')),
    },
    { key: 'until', title: t('allowed.until'), render: (row) => row.until ?? t('allowed.endless') },
    { key: 'reason', title: t('allowed.reason'), width: 320, render: (row) => <span className="clip">{row.reason}</span> },
    { key: 'by', title: t('allowed.by'), render: (row) => row.by },
    { key: 'second', title: t('allowed.second'), render: (row) => row.second_by },
  ]
}
