/** 版本: every change of the plan, by whom, and the way back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Plan, PlanVersion } from '@/app/types/planning'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { layer } from '@/components/stillPage'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../../texts'
import { PLANS, planKey, planPath } from '../usePlans'
import { DifferenceDrawer } from './DifferenceDrawer'

/** Who did what nobody asked for. */
const SYSTEM = 'kaibo'

export default function VersionsTab({ plan }: { plan: Plan }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: [...planKey(plan.id), 'versions', plan.version],
    queryFn: () => api.get<PlanVersion[]>(`${planPath(plan.id)}/versions`),
  })
  const [opened, open] = useState<number | null>(null)
  const columns = useVersionColumns(plan)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <>
      <DataTable<PlanVersion>
        label={t('tab.versions')}
        columns={columns}
        rows={data}
        rowKey={(each) => String(each.number)}
        onOpen={(each) => open(each.number)}
        expected={4}
      />
      {opened !== null && <DifferenceDrawer plan={plan} number={opened} onClose={() => open(null)} />}
    </>
  )
}

function useVersionColumns(plan: Plan): Column<PlanVersion>[] {
  const t = useTexts()
  const own = useOwn()
  const can = useCan()
  const zone = useSession().company.zone
  const restore = useRestore(plan)
  const columns: Column<PlanVersion>[] = [
    { key: 'number', title: t('versions.number'), align: 'end', render: (each) => each.number },
    { key: 'what', title: t('versions.what'), render: own },
    { key: 'text', title: t('versions.about'), width: 360, render: (each) => <span className="clip">{each.text}</span> },
    { key: 'by', title: t('versions.by'), render: (each) => (each.by === SYSTEM ? t('versions.system') : each.by) },
    { key: 'at', title: t('versions.at'), render: (each) => dateTime(each.at, zone, true) },
  ]
  if (!can('planning.plans.write')) return columns
  return [
    ...columns,
    {
      key: 'restore',
      title: '',
      render: (each) =>
        each.number < plan.version && (
          <Popconfirm
            title={t('versions.restore_sure', { n: each.number })}
            getPopupContainer={layer}
            onConfirm={() => restore.mutate(each.number)}
          >
            <Button size="small">{t('versions.restore')}</Button>
          </Popconfirm>
        ),
    },
  ]
}

function useRestore(plan: Plan) {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (number: number) => api.post<Plan>(`${planPath(plan.id)}/restore`, { number, seen: plan.version }),
    onError: useSayError(),
    onSuccess: (_, number) => toast(t('versions.restored', { n: number })),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
}
