/** The next show planned after one that was: its plan, or title, host, length and what it sold. */
import { CopyOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { Show } from '@/app/types'
import type { Plan } from '@/app/types/planning'
import { momentOf, wallOf } from '@/app/zoned'
import { MomentField } from '@/components/form/MomentField'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'
import { PLANS, planPath } from './usePlans'

const FORMAT = 'YYYY-MM-DD HH:mm'
const QUARTER = 15

/** `plan` is what a run was made of, of which no file tells yet: that is what comes along. */
type Past = Pick<Show, 'id' | 'title' | 'started_at' | 'account_name'> & { plan?: string }

export function FromShow({ show }: { show: Past }) {
  const t = useTexts()
  const can = useCan()
  const [opened, open] = useState(false)
  if (!can('planning.plans.write')) return null
  return (
    <>
      <Button icon={<CopyOutlined />} onClick={() => open(true)}>
        {t('plan.from_show')}
      </Button>
      {opened && <FromShowDrawer show={show} onClose={() => open(false)} />}
    </>
  )
}

/** The same weekday, to the quarter of an hour, the first that is still to come. */
export function nextTime(startedAt: string | null, zone: string, now: Date): string {
  const today = dayjs(wallOf(now.toISOString(), zone))
  if (!startedAt) return today.add(1, 'day').hour(20).minute(0).format(FORMAT)
  const began = dayjs(wallOf(startedAt, zone))
  const then = began.startOf('hour').add(Math.round(began.minute() / QUARTER) * QUARTER, 'minute')
  const weeks = Math.max(Math.ceil(today.diff(then, 'day', true) / 7), 1)
  return then.add(weeks, 'week').format(FORMAT)
}

function FromShowDrawer({ show, onClose }: { show: Past; onClose: () => void }) {
  const t = useTexts()
  const go = useNavigate()
  const client = useQueryClient()
  const language = useLanguage()
  const zone = useSession().company.zone
  const [title, setTitle] = useState(show.title)
  const [planned_at, plan_at] = useState(() => momentOf(nextTime(show.started_at, zone, new Date()), zone))
  const copy = useMutation({
    mutationFn: () => {
      const wanted = { title: title.trim(), planned_at }
      return show.plan
        ? api.post<Plan>(`${planPath(show.plan)}/copy`, wanted)
        : api.post<Plan>(`/planning/shows/${encodeURIComponent(show.id)}/plan`, { ...wanted, language })
    },
    onError: useSayError(),
    onSuccess: (made) => void go(`/planning/plans/${made.id}`),
    onSettled: () => client.invalidateQueries({ queryKey: PLANS }),
  })
  return (
    <SideDrawer open title={t('plan.from_show')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          copy.mutate()
        }}
      >
        <TextField shown label={t('plan.title')} value={title} onChange={setTitle} placeholder={show.account_name} />
        <MomentField label={t('plan.begins')} hint={t('plan.from_show_hint')} value={planned_at} zone={zone} onChange={plan_at} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={copy.isPending}>
            {t('plans.make')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
