/** 四步营销: 预热, 发酵, 主场, 余温; who does what by when. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useCan } from '@/app/session'
import type { Plan, Task } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { PhaseList } from './PhaseList'
import { phasesOf } from './phases'
import { useTaskActs, useTasks } from './useTasks'

const TaskDrawer = lazy(() => import('./TaskDrawer'))

export function TasksCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const [opened, open] = useState<Task | 'new' | null>(null)
  const { data, error, refetch } = useTasks(plan)
  const acts = useTaskActs(plan)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={320} />
  const may = can('planning.plans.write')
  return (
    <Card
      title={t('tasks.title')}
      extra={
        may && (
          <Button icon={<PlusOutlined />} onClick={() => open('new')}>
            {t('tasks.add')}
          </Button>
        )
      }
    >
      {data.length === 0 ? (
        <p className="plan-empty">
          {t('tasks.none')}{' '}
          {may && (
            <Button loading={acts.isPending} onClick={() => acts.mutate({ act: 'lay' })}>
              {t('tasks.lay')}
            </Button>
          )}
        </p>
      ) : (
        <PhaseList plan={plan} tasks={data} phases={phasesOf(data)} onOpen={open} />
      )}
      <Suspense fallback={null}>
        {opened && <TaskDrawer plan={plan} task={opened === 'new' ? null : opened} onClose={() => open(null)} />}
      </Suspense>
    </Card>
  )
}
