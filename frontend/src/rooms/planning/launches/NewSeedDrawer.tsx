/** One seed user more, by hand. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Launch, NewSeed } from '@/app/types/planning'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { useSeedActs } from './useLaunches'

export default function NewSeedDrawer({ launch, onClose }: { launch: Launch; onClose: () => void }) {
  const t = useTexts()
  const acts = useSeedActs(launch.plan)
  const [draft, put] = useState<Required<NewSeed>>({ person: '', contact: '', address: '', product: launch.products.length === 1 ? launch.products[0]! : '', channel: '' })
  const set = (part: Partial<typeof draft>) => put((now) => ({ ...now, ...part }))
  const ready = draft.person.trim() && draft.contact.trim()
  return (
    <SideDrawer open size={480} title={t('seeds.add')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) acts.mutate({ act: 'add', seed: draft }, { onSuccess: onClose })
        }}
      >
        <div className="field-row">
          <TextField autoFocus label={t('seeds.name')} value={draft.person} onChange={(person) => set({ person })} />
          <TextField label={t('seeds.contact')} placeholder={t('seeds.contact_example')} value={draft.contact} onChange={(contact) => set({ contact })} />
        </div>
        <TextField optional label={t('seeds.address')} value={draft.address} onChange={(address) => set({ address })} />
        <div className="field-row">
          <Pick label={t('launch.products')} value={draft.product} options={[{ value: '', label: t('assets.nothing') }, ...launch.terms.map((each) => ({ value: each.product, label: each.name }))]} onChange={(product) => set({ product })} />
          <TextField optional label={t('seeds.channel')} value={draft.channel} onChange={(channel) => set({ channel })} />
        </div>
        <p className="faint">{t('seeds.private')}</p>
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!ready}>
            {t('plan.save')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
