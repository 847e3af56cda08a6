/** An asset, new or changed. */
import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '@/app/session'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import type { Asset, NewAsset, Plan } from '@/app/types/planning'
import { MomentField } from '@/components/form/MomentField'
import { Pick } from '@/components/form/Pick'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { AssetFiles } from './AssetFiles'
import { useAssetActs, useAssets, useGoods } from './usePrepared'
import './prepared.css'

const KINDS = ['poster', 'cover', 'scene_video', 'trailer', 'overlay', 'replay_cut', 'other'] as const satisfies Asset['kind'][]
const STATES = ['open', 'doing', 'done', 'dropped'] as const satisfies Asset['state'][]

type Draft = Required<NewAsset> & { state: Asset['state'] }

function draftOf(plan: Plan, asset: Asset | null): Draft {
  if (!asset)
    return {
      kind: 'poster', title: '', product: '', platform: plan.platform, owner: '', due_at: plan.planned_at, link: '', note: '', state: 'open',
    }
  const { kind, title, product, platform, owner, due_at, link, note, state } = asset
  return { kind, title, product, platform, owner, due_at, link, note, state }
}

export default function AssetDrawer({ plan, asset, onClose }: { plan: Plan; asset: Asset | null; onClose: () => void }) {
  const t = useTexts()
  const platformName = usePlatformName()
  const goods = useGoods(plan)
  const acts = useAssetActs(plan)
  const may = useCan()('planning.plans.write')
  const now = useAssets(plan).data?.find((each) => each.id === asset?.id) ?? asset
  const [draft, setDraft] = useState(() => draftOf(plan, asset))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = () => {
    const { state, ...fields } = draft
    if (asset) acts.mutate({ act: 'change', id: asset.id, fields: { ...fields, state } }, { onSuccess: onClose })
    else acts.mutate({ act: 'add', asset: fields }, { onSuccess: onClose })
  }
  const none = { value: '', label: t('assets.nothing') }
  return (
    <SideDrawer open title={t(asset ? 'assets.one' : 'assets.add')} size={480} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.title.trim()) save()
        }}
      >
        <TextField autoFocus shown label={t('assets.what')} value={draft.title} onChange={(title) => set({ title })} placeholder={t('assets.example')} />
        <div className="field-row">
          <Pick label={t('plan.kind')} value={draft.kind} options={KINDS.map((each) => ({ value: each, label: t(`asset_kind.${each}`) }))} onChange={(kind) => set({ kind })} />
          <Pick label={t('plan.state')} value={draft.state} options={STATES.map((each) => ({ value: each, label: t(`task_state.${each}`) }))} onChange={(state) => set({ state })} />
        </div>
        <div className="field-row">
          <Pick label={t('plan.platform')} value={draft.platform} options={[none, ...PLATFORMS.map((each) => ({ value: each as string, label: platformName(each) }))]} onChange={(platform) => set({ platform })} />
          <Pick label={t('assets.product')} value={draft.product} options={[none, ...(goods.data?.rows ?? []).map((each) => ({ value: each.product, label: each.name }))]} onChange={(product) => set({ product })} />
        </div>
        <div className="field-row">
          <TextField optional label={t('tasks.owner')} value={draft.owner} onChange={(owner) => set({ owner })} />
          <MomentField label={t('tasks.due')} value={draft.due_at} zone={plan.zone} onChange={(due_at) => set({ due_at })} />
        </div>
        <TextField optional label={t('assets.link')} value={draft.link} onChange={(link) => set({ link })} placeholder="https://" />
        <TextField optional label={t('tasks.note')} value={draft.note} onChange={(note) => set({ note })} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!draft.title.trim()}>
            {t('plan.save')}
          </Button>
          {asset && (
            <Button danger onClick={() => acts.mutate({ act: 'remove', id: asset.id }, { onSuccess: onClose })}>
              {t('tasks.remove')}
            </Button>
          )}
        </div>
      </form>
      {now && <AssetFiles plan={plan} asset={now} may={may} />}
    </SideDrawer>
  )
}
