/** Where the lines between the layers are drawn, for every show of the company. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useSession } from '@/app/session'
import type { AudienceRules } from '@/app/types'
import { Field } from '@/components/form/Field'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { useDrawLines } from './useAudience'

const LINES = [
  { key: 'acts_from', min: 50, max: 99 },
  { key: 'acts_least', min: 1, max: 1000 },
  { key: 'ticket_from', min: 50, max: 99 },
] as const

export function LinesDrawer({ rules, onClose }: { rules: AudienceRules; onClose: () => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const save = useDrawLines()
  const [lines, set] = useState({ acts_from: rules.acts_from, acts_least: rules.acts_least, ticket_from: rules.ticket_from })
  return (
    <SideDrawer open title={t('audience.lines')} size={420} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ ...lines, seen: rules.version }, { onSuccess: onClose })
        }}
      >
        {LINES.map(({ key, min, max }) => (
          <Field key={key} label={t(`audience.line.${key}`)} hint={t(`audience.line.${key}_hint`)}>
            {({ labelled: _, ...ids }) => (
              <InputNumber<number> {...ids} size="medium" min={min} max={max} value={lines[key]} onChange={(value) => set({ ...lines, [key]: value ?? min })} />
            )}
          </Field>
        ))}
        <p className="field-hint">{rules.by && rules.at ? t('audience.drawn_by', { by: rules.by, at: dateTime(rules.at, zone) }) : t('audience.house_lines')}</p>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={save.isPending}>
            {t('audience.save_lines')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
