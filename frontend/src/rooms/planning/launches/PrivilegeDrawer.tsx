/** One privilege of the first buyers, new or changed. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Launch, Privilege } from '@/app/types/planning'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { CountField } from './fields'
import { PRIVILEGES } from './states'
import { useLaunchActs } from './useLaunches'

export default function PrivilegeDrawer({ launch, place, onClose }: { launch: Launch; place: number; onClose: () => void }) {
  const t = useTexts()
  const acts = useLaunchActs(launch.plan)
  const [seen] = useState(launch.version)
  const known = launch.privileges[place]
  const [draft, put] = useState<Privilege>(known ?? { kind: 'gift', product: launch.products[0] ?? '', text: '', units: null })
  const send = (privileges: Privilege[]) => acts.mutate({ act: 'change', fields: { privileges }, seen }, { onSuccess: onClose })
  const others = launch.privileges.filter((_, each) => each !== place)
  return (
    <SideDrawer open size={480} title={t(known ? 'launch.one_privilege' : 'launch.add_privilege')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          send([...launch.privileges.slice(0, place), { ...draft, text: draft.text.trim() }, ...launch.privileges.slice(place + 1)])
        }}
      >
        <div className="field-row">
          <Pick label={t('plan.kind')} value={draft.kind} options={PRIVILEGES.map((each) => ({ value: each, label: t(`privilege.${each}`) }))} onChange={(kind) => put({ ...draft, kind })} />
          <Pick label={t('launch.products')} value={draft.product} options={launch.terms.map((each) => ({ value: each.product, label: each.name }))} onChange={(product) => put({ ...draft, product })} />
        </div>
        <TextField autoFocus shown label={t('launch.privilege_text')} placeholder={t('launch.privilege_example')} value={draft.text} onChange={(text) => put({ ...draft, text })} />
        <CountField label={t('launch.privilege_units')} hint={t('launch.privilege_units_hint')} value={draft.units} onChange={(units) => put({ ...draft, units: units || null })} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.text.trim()}>
            {t('plan.save')}
          </Button>
          {known && (
            <Button danger onClick={() => send(others)}>
              {t('tasks.remove')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}
