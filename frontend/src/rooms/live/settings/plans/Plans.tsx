/** 应急预案: what is done when something goes wrong on air, step by step; ours to begin with, the team's in their stead. */
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import { ErrorSentence } from '@/components/ErrorSentence'
import { clockText } from '@/components/num/elapsed'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { DataTable } from '@/components/table/DataTable'
import { Key } from '../../panels/Panel'
import { useSaid, useTexts, useWord } from '../../texts'
import type { Plan } from '../../types'
import { PlanForm } from './PlanForm'

export const PLANS = ['live', 'plans']

export default function Plans() {
  const t = useTexts()
  const say = useSaid()
  const word = useWord()
  const writes = useCan()('live.rooms.write')
  const [opened, open] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({ queryKey: PLANS, queryFn: () => api.get<Plan[]>('/live/plans') })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const plan = data?.find((each) => each.kind === opened) ?? null
  return (
    <>
      <div className="tab-head">
        <p className="faint">{t('plans.hint')}</p>
        {writes && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
            {t('plans.add')}
          </Button>
        )}
      </div>
      <DataTable<Plan>
        label={t('settings.plans')}
        columns={[
          { key: 'key', title: t('plans.key'), render: (row) => (row.key ? <Key>{row.key}</Key> : <span className="missing">—</span>) },
          { key: 'title', title: t('plans.title'), width: 240, render: (row) => <span className="row-title">{say(row.title)}</span> },
          { key: 'owner', title: t('plans.owner'), render: (row) => word('role', row.owner) },
          { key: 'within', title: t('plans.within'), align: 'end', render: (row) => clockText(row.within_s) },
          { key: 'steps', title: t('plans.steps'), align: 'end', render: (row) => row.steps.length },
          { key: 'phrases', title: t('plans.phrases'), align: 'end', render: (row) => row.phrases.length },
          {
            key: 'own',
            title: t('plans.from'),
            render: (row) => (row.own ? <Tag tone="accent">{t(row.shipped ? 'plans.changed' : 'plans.own')}</Tag> : <Tag>{t('plans.shipped')}</Tag>),
          },
        ]}
        rows={data}
        rowKey={(row) => row.kind}
        onOpen={(row) => open(row.kind)}
        opened={opened}
        expected={9}
        className="boxed"
      />
      <SideDrawer
        open={opened !== null}
        size={640}
        title={plan ? say(plan.title) : t('plans.add')}
        onClose={() => open(null)}
      >
        {opened && (opened === 'new' || plan) && (
          <PlanForm key={`${opened}${plan?.own}`} plan={plan} writes={writes} onDone={() => open(null)} />
        )}
      </SideDrawer>
    </>
  )
}
