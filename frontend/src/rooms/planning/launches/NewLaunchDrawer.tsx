/** A launch is begun around a planned show, which is its debut. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Pick } from '@/components/form/Pick'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { dateTime } from '@/components/num/time'
import { usePlans } from '../plans/usePlans'
import { useTexts } from '../texts'
import { useLaunchActs, useLaunches } from './useLaunches'

export default function NewLaunchDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const go = useNavigate()
  const plans = usePlans({ sort: '-planned_at', size: 200 })
  const launches = useLaunches()
  const [chosen, choose] = useState('')
  const taken = new Set(launches.data?.map((each) => each.plan))
  const free = (plans.data?.rows ?? []).filter((each) => !taken.has(each.id) && each.state !== 'cancelled')
  const own = free.filter((each) => each.kind === 'new_product')
  const plan = chosen || own[0]?.id || free[0]?.id || ''
  const acts = useLaunchActs(plan)
  if (!plans.data || !launches.data) return <Block height={200} />
  return (
    <SideDrawer open size={480} title={t('launch.add')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          acts.mutate({ act: 'begin', products: [] }, { onSuccess: () => void go(`/planning/launches/${plan}`) })
        }}
      >
        {free.length === 0 ? (
          <p>
            {t('launch.no_plan')} <Link to="/planning/plans">{t('launch.to_plans')}</Link>
          </p>
        ) : (
          <Pick
            search
            label={t('launch.which_debut')}
            hint={t('launch.which_hint')}
            value={plan}
            onChange={choose}
            options={[...own, ...free.filter((each) => each.kind !== 'new_product')].map((each) => ({
              value: each.id,
              label: `${each.title} · ${dateTime(each.planned_at, each.zone)}`,
            }))}
          />
        )}
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" disabled={!plan} loading={acts.isPending}>
            {t('launch.begin')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
