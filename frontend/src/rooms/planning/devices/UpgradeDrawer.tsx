/** An upgrade is asked for: what, for which room, why, and what it costs. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSession } from '@/app/session'
import type { NewUpgrade, Studio } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { minor } from '@/components/num/amounts'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { KINDS } from './kinds'
import { useUpgradeActs } from './useDevices'

export default function UpgradeDrawer({ studios, onClose }: { studios: Studio[]; onClose: () => void }) {
  const t = useTexts()
  const { currency } = useSession().company
  const acts = useUpgradeActs()
  const [draft, setDraft] = useState({ title: '', kind: 'camera' as NewUpgrade['kind'], studio: studios[0]?.id ?? '', reason: '', cost: '' })
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const cost = minor(draft.cost, currency)
  const fits = draft.title.trim() !== '' && draft.reason.trim().length > 1 && cost !== null && cost >= 0
  return (
    <SideDrawer open size={480} title={t('upgrades.ask')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (fits) acts.mutate({ act: 'ask', upgrade: { ...draft, cost, currency } }, { onSuccess: onClose })
        }}
      >
        <TextField autoFocus label={t('upgrades.what')} value={draft.title} onChange={(title) => set({ title })} placeholder={t('devices.name_example')} />
        <div className="field-row">
          <Pick label={t('devices.kind')} value={draft.kind} options={KINDS.map((value) => ({ value, label: t(`device_kind.${value}`) }))} onChange={(kind) => set({ kind })} />
          <Pick label={t('plan.room')} value={draft.studio} options={studios.map((each) => ({ value: each.id, label: each.name }))} onChange={(studio) => set({ studio })} />
        </div>
        <Field label={t('upgrades.reason')} hint={t('upgrades.reason_hint')}>
          {({ labelled: _, ...ids }) => <Input.TextArea {...ids} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} value={draft.reason} onChange={(event) => set({ reason: event.target.value })} />}
        </Field>
        <TextField label={t('upgrades.cost', { currency })} value={draft.cost} onChange={(text) => set({ cost: text })} placeholder="18999" />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!fits}>
            {t('upgrades.send')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
