/** A device, new or changed. */
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Device, NewDevice, Studio } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { useTexts } from '../texts'
import { KINDS, STATES } from './kinds'
import { useDeviceActs } from './useDevices'

type Draft = Required<NewDevice>

function draftOf(device: Device | null): Draft {
  if (!device)
    return { name: '', kind: 'camera', studio: '', state: 'in_use', owner: '', serial: '', bought_on: null, warranty_until: null, note: '' }
  const { name, kind, studio, state, owner, serial, bought_on, warranty_until, note } = device
  return { name, kind, studio, state, owner, serial, bought_on, warranty_until, note }
}

export default function DeviceDrawer({ device, studios, onClose }: { device: Device | null; studios: Studio[]; onClose: () => void }) {
  const t = useTexts()
  const acts = useDeviceActs()
  const [draft, setDraft] = useState(() => draftOf(device))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const done = { onSuccess: onClose }
  const save = () => (device ? acts.mutate({ act: 'change', id: device.id, fields: { ...draft, seen: device.version } }, done) : acts.mutate({ act: 'add', device: draft }, done))
  const rooms = [{ value: '', label: t('devices.nowhere') }, ...studios.map((each) => ({ value: each.id, label: each.name }))]
  return (
    <SideDrawer open size={480} title={device?.name ?? t('devices.add')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.name.trim()) save()
        }}
      >
        <TextField autoFocus={!device} label={t('devices.name')} value={draft.name} onChange={(name) => set({ name })} placeholder={t('devices.name_example')} />
        <div className="field-row">
          <Pick label={t('devices.kind')} value={draft.kind} options={KINDS.map((value) => ({ value, label: t(`device_kind.${value}`) }))} onChange={(kind) => set({ kind })} />
          <Pick label={t('devices.state')} value={draft.state} options={STATES.map((value) => ({ value, label: t(`device_state.${value}`) }))} onChange={(state) => set({ state })} />
        </div>
        <div className="field-row">
          <Pick label={t('plan.room')} value={draft.studio} options={rooms} onChange={(studio) => set({ studio })} hint={t('devices.room_hint')} />
          <TextField optional label={t('tasks.owner')} value={draft.owner} onChange={(owner) => set({ owner })} />
        </div>
        <div className="field-row">
          <DayField label={t('devices.bought_on')} value={draft.bought_on} onChange={(bought_on) => set({ bought_on })} />
          <DayField label={t('devices.warranty_until')} value={draft.warranty_until} onChange={(warranty_until) => set({ warranty_until })} />
        </div>
        <TextField optional label={t('devices.serial')} value={draft.serial} onChange={(serial) => set({ serial })} />
        <TextField optional label={t('tasks.note')} value={draft.note} onChange={(note) => set({ note })} placeholder={t('devices.note_example')} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.name.trim()}>
            {t('plan.save')}
          </Button>
          {device && (
            <Button danger onClick={() => acts.mutate({ act: 'remove', id: device.id }, done)}>
              {t('devices.remove')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}

function DayField({ label, value, onChange }: { label: string; value: string | null; onChange: (day: string | null) => void }) {
  return (
    <Field label={label}>
      {({ labelled: _, ...ids }) => (
        <DatePicker {...ids} size="medium" getPopupContainer={layer} value={value ? dayjs(value) : null} onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)} />
      )}
    </Field>
  )
}
