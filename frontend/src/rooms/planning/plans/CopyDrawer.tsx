/** The same show on another day: segments, products and tasks come along. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/app/api'
import type { Plan } from '@/app/types/planning'
import { momentOf, wallOf } from '@/app/zoned'
import { MomentField } from '@/components/form/MomentField'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'
import { PLANS, planPath } from './usePlans'

export function CopyDrawer({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTexts()
  const go = useNavigate()
  const client = useQueryClient()
  const [title, setTitle] = useState(plan.title)
  const [planned_at, plan_at] = useState(() => weekLater(plan))
  const copy = useMutation({
    mutationFn: () => api.post<Plan>(`${planPath(plan.id)}/copy`, { title: title.trim(), planned_at }),
    onError: useSayError(),
    onSuccess: (made) => {
      onClose()
      void go(`/planning/plans/${made.id}`)
    },
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
  return (
    <SideDrawer open title={t('plan.copy')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          copy.mutate()
        }}
      >
        <TextField shown label={t('plan.title')} value={title} onChange={setTitle} />
        <MomentField label={t('plan.begins')} hint={t('plan.copy_hint')} value={planned_at} zone={plan.zone} onChange={plan_at} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={copy.isPending} disabled={!title.trim()}>
            {t('plan.copy_do')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}

function weekLater({ planned_at, zone }: Plan): string {
  return momentOf(dayjs(wallOf(planned_at, zone)).add(7, 'day').format('YYYY-MM-DD HH:mm'), zone)
}
