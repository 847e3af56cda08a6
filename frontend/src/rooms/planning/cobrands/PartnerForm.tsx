/** Who a candidate is and why it goes with us. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { PartnerCard } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { usePartnerActs } from './useCobrands'

const KINDS = ['brand', 'ip', 'other'] as const
type Draft = Record<'name' | 'owner' | 'fit' | 'note', string> & { kind: (typeof KINDS)[number] }

function draftOf(partner: PartnerCard | null): Draft {
  if (!partner) return { name: '', kind: 'brand', owner: '', fit: '', note: '' }
  const { name, kind, owner, fit, note } = partner
  return { name, kind, owner, fit, note }
}

interface Props {
  partner: PartnerCard | null
  may: boolean
  onDone?: () => void
}

export function PartnerForm({ partner, may, onDone }: Props) {
  const t = useTexts()
  const toast = useToast()
  const acts = usePartnerActs()
  const [draft, setDraft] = useState(() => draftOf(partner))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = () =>
    partner
      ? acts.mutate({ act: 'change', id: partner.id, told: { ...draft, seen: partner.version } }, { onSuccess: () => toast(t('studios.saved')) })
      : acts.mutate({ act: 'add', told: draft }, { onSuccess: onDone })
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset disabled={!may} className="partner-fields">
        <div className="field-row">
          <TextField autoFocus={!partner} label={t('cobrands.name')} value={draft.name} onChange={(name) => set({ name })} placeholder={t('cobrands.name_example')} />
          <Pick label={t('devices.kind')} disabled={!may} value={draft.kind} options={KINDS.map((value) => ({ value, label: t(`partner_kind.${value}`) }))} onChange={(kind) => set({ kind })} />
        </div>
        <Field label={t('cobrands.fit')} hint={t('cobrands.fit_hint')}>
          {({ labelled: _, ...ids }) => <Input.TextArea {...ids} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} value={draft.fit} onChange={(event) => set({ fit: event.target.value })} />}
        </Field>
        <TextField optional label={t('cobrands.owner')} value={draft.owner} onChange={(owner) => set({ owner })} />
        <TextField optional label={t('tasks.note')} value={draft.note} onChange={(note) => set({ note })} />
      </fieldset>
      {may && (
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.name.trim()}>
            {t(partner ? 'plan.save' : 'cobrands.add')}
          </Button>
        </div>
      )}
    </form>
  )
}
