/** A room: how it looks, is lit and heard, what it needs, and which shows come. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { Studio } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { NeedsForm } from './NeedsForm'
import { ShowsOf } from './ShowsOf'
import { useStudioActs } from './useStudios'

type Draft = Omit<Studio, 'id' | 'needs' | 'held' | 'retired' | 'version' | 'by' | 'at'>
const EMPTY: Draft = {
  name: '', style: '', backdrop: '', key_light: '', fill_light: '', back_light: '', kelvin: 5500, sound: '', note: '',
}

function draftOf(studio: Studio | null): Draft {
  if (!studio) return EMPTY
  const { name, style, backdrop, key_light, fill_light, back_light, kelvin, sound, note } = studio
  return { name, style, backdrop, key_light, fill_light, back_light, kelvin, sound, note }
}

const LIGHTS = ['key_light', 'fill_light', 'back_light'] as const

export default function StudioDrawer({ studio, onClose }: { studio: Studio | null; onClose: () => void }) {
  const t = useTexts()
  const toast = useToast()
  const may = useCan()('planning.plans.write')
  const acts = useStudioActs()
  const [draft, setDraft] = useState(() => draftOf(studio))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = () =>
    studio
      ? acts.mutate({ act: 'change_studio', id: studio.id, told: { ...draft, seen: studio.version } }, { onSuccess: () => toast(t('studios.saved')) })
      : acts.mutate({ act: 'add_studio', told: draft }, { onSuccess: onClose })
  const retire = (retired: boolean) => studio && acts.mutate({ act: 'change_studio', id: studio.id, told: { retired, seen: studio.version } })
  return (
    <SideDrawer open size={560} title={studio?.name ?? t('studios.add')} onClose={onClose}>
      {studio && <ShowsOf studio={studio.id} />}
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <fieldset disabled={!may} className="studio-fields">
          <TextField autoFocus={!studio} label={t('studios.name')} value={draft.name} onChange={(name) => set({ name })} placeholder={t('studios.name_example')} />
          <TextField optional label={t('studios.style')} value={draft.style} onChange={(style) => set({ style })} placeholder={t('studios.style_example')} />
          <TextField optional shown label={t('studios.backdrop')} hint={t('studios.backdrop_hint')} value={draft.backdrop} onChange={(backdrop) => set({ backdrop })} />
          {LIGHTS.map((light) => (
            <TextField key={light} optional label={t(`studios.${light}`)} value={draft[light]} onChange={(text) => set({ [light]: text })} placeholder={t(`studios.${light}_example`)} />
          ))}
          <Field label={t('studios.kelvin')} hint={t('studios.kelvin_hint')}>
            {({ labelled: _, ...ids }) => (
              <InputNumber<number> {...ids} size="medium" min={2000} max={10000} step={100} value={draft.kelvin} onChange={(kelvin) => kelvin && set({ kelvin })} />
            )}
          </Field>
          <TextField optional label={t('studios.sound')} value={draft.sound} onChange={(sound) => set({ sound })} placeholder={t('studios.sound_example')} />
          <TextField optional label={t('tasks.note')} value={draft.note} onChange={(note) => set({ note })} />
        </fieldset>
        {may && (
          <div className="buttons">
            <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.name.trim()}>
              {t('plan.save')}
            </Button>
            {studio && <Button onClick={() => retire(!studio.retired)}>{t(studio.retired ? 'studios.restore' : 'studios.retire')}</Button>}
          </div>
        )}
      </form>
      {studio && <NeedsForm key={studio.version} studio={studio} may={may} />}
    </SideDrawer>
  )
}
