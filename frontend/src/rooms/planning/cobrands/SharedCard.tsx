/** 共创内容与任务: what both sides do together, and who does it on either. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { Cobrand, Plan, SharedTask } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { SharedDrawer } from './SharedDrawer'
import { useCobrandActs } from './useCobrands'

export function SharedCard({ plan, told }: { plan: Plan; told: Cobrand }) {
  const t = useTexts()
  const may = useCan()('planning.plans.write')
  const acts = useCobrandActs(plan)
  const [opened, open] = useState<SharedTask | 'new' | null>(null)
  const done = told.tasks.filter((each) => each.done).length
  return (
    <Card
      title={t('cobrand.shared')}
      extra={
        may && (
          <Button icon={<PlusOutlined />} onClick={() => open('new')}>
            {t('cobrand.shared_add')}
          </Button>
        )
      }
    >
      {told.tasks.length === 0 ? <p className="plan-empty">{t('cobrand.shared_none')}</p> : <p className="faint">{t('assets.done', { n: done, of: told.tasks.length })}</p>}
      <ul className="asset-list">
        {told.tasks.map((each) => (
          <li key={each.id} className={each.done ? 'plan-task over' : 'plan-task'}>
            <Checkbox checked={each.done} disabled={!may} aria-label={t('tasks.tick', { title: each.title })} onChange={(event) => acts.mutate({ act: 'change', id: each.id, fields: { done: event.target.checked } })} />
            <button type="button" className="plan-task-title" disabled={!may} onClick={() => open(each)}>
              {each.title}
            </button>
            <small>
              <Tag>{t(`shared_kind.${each.kind}`)}</Tag>
              <span>{t('cobrand.ours_told', { who: each.ours || t('tasks.nobody') })}</span>
              <span>{t('cobrand.theirs_told', { who: each.theirs || t('tasks.nobody') })}</span>
              {each.due_at && <span>{dateTime(each.due_at, told.zone).slice(5)}</span>}
            </small>
          </li>
        ))}
      </ul>
      {opened && <SharedDrawer plan={plan} zone={told.zone} task={opened === 'new' ? null : opened} onClose={() => open(null)} />}
    </Card>
  )
}
