/** How many of each role this show wants. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import type { Crew, CrewNeedAsked, CrewRole, Plan } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { CREW_ROLES } from './CrewCard'
import { useCrewActs } from './usePrepared'

interface Bounds {
  least: number
  most: number | null
}

/** Roles nobody asks for are left out. */
export function needsOf(bounds: Record<CrewRole, Bounds>): CrewNeedAsked[] {
  return CREW_ROLES.map((role) => ({ role, ...bounds[role] })).filter((each) => each.least > 0 || each.most !== null)
}

export function NeedsDrawer({ plan, crew, onClose }: { plan: Plan; crew: Crew; onClose: () => void }) {
  const t = useTexts()
  const acts = useCrewActs(plan)
  const [bounds, setBounds] = useState(() => boundsOf(crew))
  const set = (role: CrewRole, part: Partial<Bounds>) => setBounds((now) => ({ ...now, [role]: { ...now[role], ...part } }))
  const save = (needs: CrewNeedAsked[]) => acts.mutate({ act: 'needs', needs }, { onSuccess: onClose })
  return (
    <SideDrawer open title={t('crew.set_needs')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save(needsOf(bounds))
        }}
      >
        {CREW_ROLES.map((role) => (
          <div key={role} className="field-row">
            <Field label={`${t(`crew_role.${role}`)} · ${t('crew.least')}`}>
              {({ labelled: _, ...ids }) => (
                <InputNumber<number> {...ids} size="medium" min={0} max={99} value={bounds[role].least} onChange={(least) => set(role, { least: least ?? 0 })} />
              )}
            </Field>
            <Field label={t('crew.most')}>
              {({ labelled: _, ...ids }) => (
                <InputNumber<number> {...ids} size="medium" min={bounds[role].least} max={99} placeholder={t('crew.no_most')} value={bounds[role].most} onChange={(most) => set(role, { most })} />
              )}
            </Field>
          </div>
        ))}
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending}>
            {t('plan.save')}
          </Button>
          {crew.own && <Button onClick={() => save([])}>{t('crew.back_to_house')}</Button>}
        </div>
      </form>
    </SideDrawer>
  )
}

function boundsOf(crew: Crew): Record<CrewRole, Bounds> {
  const none: Bounds = { least: 0, most: null }
  const told = new Map(crew.needs.map((need) => [need.role, { least: need.least, most: need.most }]))
  return Object.fromEntries(CREW_ROLES.map((role) => [role, told.get(role) ?? none])) as Record<CrewRole, Bounds>
}
