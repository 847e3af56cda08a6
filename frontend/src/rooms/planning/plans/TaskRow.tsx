/** One task: ticked off here, opened for the rest. */
import { Checkbox } from 'antd'
import { useCan } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Plan, Task } from '@/app/types/planning'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import type { useTaskActs } from './useTasks'

interface Props {
  task: Task
  plan: Plan
  acts: ReturnType<typeof useTaskActs>
  onOpen: () => void
}

export function TaskRow({ task, plan, acts, onOpen }: Props) {
  const t = useTexts()
  const own = useOwn()
  const may = useCan()('planning.plans.write')
  const done = task.state === 'done'
  return (
    <li className={done || task.state === 'dropped' ? 'plan-task over' : 'plan-task'}>
      <Checkbox
        checked={done}
        disabled={!may || task.state === 'dropped'}
        aria-label={t('tasks.tick', { title: own(task.title_words) })}
        onChange={(event) => acts.mutate({ act: 'change', id: task.id, fields: { state: event.target.checked ? 'done' : 'open' } })}
      />
      <button type="button" className="plan-task-title" disabled={!may} onClick={onOpen}>
        {own(task.title_words)}
      </button>
      <small>
        <span className={task.late ? 'plan-late' : undefined}>{dateTime(task.due_at, plan.zone).slice(5)}</span>
        {task.channel && <span>{own(task.channel_words)}</span>}
        <span>{task.owner || t('tasks.nobody')}</span>
        {task.tight && (
          <Tag tone="warn">
            <span data-tip={t('tasks.tight_hint')}>{t('tasks.tight')}</span>
          </Tag>
        )}
        {task.late && <Tag tone="bad">{t('tasks.late')}</Tag>}
        {task.state === 'doing' && <Tag tone="info">{t('task_state.doing')}</Tag>}
        {task.state === 'dropped' && <Tag>{t('task_state.dropped')}</Tag>}
      </small>
    </li>
  )
}
