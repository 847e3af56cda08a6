/** 前几场留下的行动, beside the next plan of the account. */
import { Checkbox } from 'antd'
import { useCan } from '@/app/session'
import { Card } from '@/components/Card'
import { useTexts } from '../texts'
import { Action } from './Action'
import { usePlanActions, useTick } from './useCarried'
import './carried.css'

export function PlanActions({ plan }: { plan: string }) {
  const t = useTexts()
  const writes = useCan()('review.notes.write')
  const { data } = usePlanActions(plan)
  const tick = useTick(plan)
  if (!data) return null
  const open = data.rows.filter((row) => !row.done).length
  return (
    <Card title={data.rows.length > 0 ? t('carried.plan_count', { open }) : t('carried.title')}>
      {data.rows.length === 0 ? (
        <p className="quiet-line">{t('carried.plan_none')}</p>
      ) : (
        <ul className="carried">
          {data.rows.map((row) => (
            <li key={row.id}>
              <Checkbox
                checked={row.done}
                disabled={!writes}
                aria-label={t('notes.done', { text: row.text })}
                onChange={(event) => tick.mutate({ id: row.id, done: event.target.checked })}
              />
              <Action action={row} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
