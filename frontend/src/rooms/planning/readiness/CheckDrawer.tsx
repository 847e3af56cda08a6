/** A check, new or changed. */
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useOwn } from '@/app/texts'
import type { NewCheck, PlanCheck } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { GROUPS } from './groups'
import type { Acts } from './useReadiness'

const MEASURES = ['', 'upload', 'picture', 'sound', 'echo', 'light'] as const

interface Props {
  check: PlanCheck | null
  version: number
  acts: Acts
  onClose: () => void
}

export default function CheckDrawer({ check, version, acts, onClose }: Props) {
  const t = useTexts()
  const own = useOwn()
  const [title, setTitle] = useState(check ? own(check.title_words) : '')
  const [group, setGroup] = useState<PlanCheck['group']>(check?.group ?? 'other')
  const [measure, setMeasure] = useState<PlanCheck['measure']>(check?.measure ?? '')
  const [person, setPerson] = useState(check?.person ?? '')
  const [minutes, setMinutes] = useState(String(check?.due_min ?? 15))
  const [needed, setNeeded] = useState(check?.needed ?? true)
  const due_min = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : null
  const save = () => {
    if (!title.trim() || due_min === null) return
    const fields: NewCheck = { title, group, person, due_min, needed, measure }
    if (!check) acts.mutate({ act: 'add', check: fields }, { onSuccess: onClose })
    else {
      const { measure: _, ...rest } = fields
      acts.mutate({ act: 'change', id: check.id, fields: { ...rest, seen: version } }, { onSuccess: onClose })
    }
  }
  return (
    <SideDrawer open title={t(check ? 'checks.one' : 'checks.add')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField autoFocus label={t('checks.what')} value={title} onChange={setTitle} />
        <div className="field-row">
          <Field label={t('checks.group')}>
            {({ labelled: _, ...ids }) => (
              <Select
                {...ids}
                size="medium"
                getPopupContainer={layer}
                value={group}
                onChange={setGroup}
                options={GROUPS.map((each) => ({ value: each, label: t(`check_group.${each}`) }))}
              />
            )}
          </Field>
          <TextField label={t('checks.minutes')} value={minutes} onChange={setMinutes} />
        </div>
        {!check && (
          <Field label={t('checks.how')}>
            {({ labelled: _, ...ids }) => (
              <Select
                {...ids}
                size="medium"
                getPopupContainer={layer}
                value={measure}
                onChange={setMeasure}
                options={MEASURES.map((each) => ({ value: each, label: t(`measure.${each || 'look'}`) }))}
              />
            )}
          </Field>
        )}
        <TextField optional label={t('checks.person')} value={person} onChange={setPerson} />
        <Checkbox checked={needed} onChange={(event) => setNeeded(event.target.checked)}>
          {t('checks.needed')}
        </Checkbox>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!title.trim() || due_min === null}>
            {t('plan.save')}
          </Button>
          {check && (
            <Button danger onClick={() => acts.mutate({ act: 'remove', id: check.id }, { onSuccess: onClose })}>
              {t('checks.remove')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}
