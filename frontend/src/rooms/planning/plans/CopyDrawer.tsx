/** The same show on another day: segments, products and tasks come along. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/app/api'
import type { Plan } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'
import { PLANS, planPath } from './usePlans'
import { momentOf, wallOf } from './zoned'

const FORMAT = 'YYYY-MM-DD HH:mm'

export function CopyDrawer({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTexts()
  const go = useNavigate()
  const client = useQueryClient()
  const [title, setTitle] = useState(plan.title)
  const [wall, setWall] = useState(() => dayjs(wallOf(plan.planned_at, plan.zone)).add(7, 'day').format(FORMAT))
  const copy = useMutation({
    mutationFn: () => api.post<Plan>(`${planPath(plan.id)}/copy`, { title: title.trim(), planned_at: momentOf(wall, plan.zone) }),
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
        <TextField label={t('plan.title')} value={title} onChange={setTitle} />
        <Field label={t('plan.begins')} hint={t('plan.copy_hint')}>
          {({ labelled: _, ...ids }) => (
            <DatePicker
              {...ids}
              size="medium"
              allowClear={false}
              showTime={{ format: 'HH:mm', minuteStep: 5 }}
              format={FORMAT}
              getPopupContainer={layer}
              value={dayjs(wall)}
              onChange={(at) => at && setWall(at.format(FORMAT))}
            />
          )}
        </Field>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={copy.isPending} disabled={!title.trim()}>
            {t('plan.copy_do')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
