/** A scene: where it is built, what stands behind the host, how it is lit, what lies ready, and its picture. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import type { SceneModule, Studio } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { PictureField } from './PictureField'
import { useStudioActs } from './useStudios'

type Draft = Record<'name' | 'studio' | 'backdrop' | 'words' | 'light' | 'props' | 'note', string>

function draftOf(module: SceneModule | null): Draft {
  if (!module) return { name: '', studio: '', backdrop: '', words: '', light: '', props: '', note: '' }
  const { name, studio, backdrop, words, light, props, note } = module
  return { name, studio, backdrop, words, light, props: props.join('\n'), note }
}

const linesOf = (text: string) => text.split('\n').map((each) => each.trim()).filter(Boolean)

interface Props {
  module: SceneModule | null
  studios: Studio[]
  onClose: () => void
}

export default function SceneDrawer({ module, studios, onClose }: Props) {
  const t = useTexts()
  const toast = useToast()
  const may = useCan()('planning.plans.write')
  const acts = useStudioActs()
  const [draft, setDraft] = useState(() => draftOf(module))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = () => {
    const told = { ...draft, props: linesOf(draft.props) }
    if (module) acts.mutate({ act: 'change_module', id: module.id, told: { ...told, seen: module.version } }, { onSuccess: () => toast(t('studios.saved')) })
    else acts.mutate({ act: 'add_module', told }, { onSuccess: onClose })
  }
  const rooms = [{ value: '', label: t('scenes.anywhere') }, ...studios.map((each) => ({ value: each.id, label: each.name }))]
  return (
    <SideDrawer open size={520} title={module?.name ?? t('scenes.add')} onClose={onClose}>
      {module && <PictureField module={module} may={may} />}
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <fieldset disabled={!may} className="studio-fields">
          <TextField autoFocus={!module} label={t('scenes.name')} hint={t('scenes.name_hint')} value={draft.name} onChange={(name) => set({ name })} placeholder={t('scenes.name_example')} />
          <Pick label={t('scenes.studio')} disabled={!may} value={draft.studio} options={rooms} onChange={(studio) => set({ studio })} />
          <TextField optional shown label={t('studios.backdrop')} value={draft.backdrop} onChange={(backdrop) => set({ backdrop })} />
          <TextField optional shown label={t('scenes.words')} hint={t('scenes.words_hint')} value={draft.words} onChange={(words) => set({ words })} />
          <TextField optional label={t('studios.light')} value={draft.light} onChange={(light) => set({ light })} placeholder={t('scenes.light_example')} />
          <Field label={t('scenes.props')} hint={t('scenes.props_hint')}>
            {({ labelled: _, ...ids }) => <Input.TextArea {...ids} autoSize={{ minRows: 2, maxRows: 10 }} value={draft.props} onChange={(event) => set({ props: event.target.value })} />}
          </Field>
          <TextField optional label={t('tasks.note')} value={draft.note} onChange={(note) => set({ note })} />
        </fieldset>
        {may && (
          <div className="buttons">
            <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.name.trim()}>
              {t('plan.save')}
            </Button>
            {module && (
              <Button onClick={() => acts.mutate({ act: 'change_module', id: module.id, told: { retired: !module.retired, seen: module.version } })}>
                {t(module.retired ? 'studios.restore' : 'studios.retire')}
              </Button>
            )}
          </div>
        )}
      </form>
    </SideDrawer>
  )
}
