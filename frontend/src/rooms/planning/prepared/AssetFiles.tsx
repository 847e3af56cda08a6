/** An asset's files: sent, seen, tried as A and B, with the one that went out. */
import { DeleteOutlined, FileOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { api } from '@/app/api'
import type { Asset, AssetFile, Plan } from '@/app/types/planning'
import { DropBox } from '@/components/DropBox'
import { encoded } from '@/components/encoded'
import { layer } from '@/components/stillPage'
import { useToast } from '@/components/Toast'
import { planPath } from '../plans/usePlans'
import { useTexts } from '../texts'
import { freeVariant, LARGEST_MB, sizeOf, VARIANTS } from './files'
import { useAssetActs } from './usePrepared'

interface Props {
  plan: Pick<Plan, 'id' | 'version'>
  asset: Asset
  may: boolean
}

export function AssetFiles({ plan, asset, may }: Props) {
  const t = useTexts()
  const toast = useToast()
  const acts = useAssetActs(plan)
  const send = async (file: File) => {
    if (file.size > LARGEST_MB << 20) return toast(t('assets.too_large', { n: LARGEST_MB }), { bad: true })
    const variant = asset.kind === 'cover' ? freeVariant(asset.files) : ''
    const data = await encoded(file).catch(() => '')
    acts.mutate({ act: 'send', id: asset.id, file: { name: file.name, data, variant } })
  }
  return (
    <section className="asset-files" aria-label={t('assets.files')}>
      <h3>{t('assets.files')}</h3>
      {may && (
        <DropBox label={t('assets.send')} hint={t('assets.send_hint', { n: LARGEST_MB })} accept="image/*,video/*,.psd,.ai,.zip,.pdf" busy={acts.isPending} onFile={(file) => void send(file)} />
      )}
      {asset.files.length === 0 && <p className="faint">{t('assets.no_files')}</p>}
      <ul>
        {asset.files.map((each) => (
          <OneFile key={each.id} plan={plan} asset={asset} file={each} may={may} />
        ))}
      </ul>
    </section>
  )
}

function OneFile({ plan, asset, file, may }: Props & { file: AssetFile }) {
  const t = useTexts()
  const acts = useAssetActs(plan)
  const change = (fields: { variant?: AssetFile['variant']; used?: boolean }) => acts.mutate({ act: 'file', id: asset.id, file: file.id, fields })
  return (
    <li>
      <a className="asset-seen" href={urlOf(plan.id, asset.id, file.id)} target="_blank" rel="noreferrer" aria-label={t('assets.see', { name: file.name })}>
        <Seen plan={plan.id} asset={asset.id} file={file} />
      </a>
      <span className="asset-told">
        <b title={file.name}>{file.name}</b>
        <small className="faint">
          {sizeOf(file.size)} · {file.by}
        </small>
        <span className="asset-acts">
          <Select
            size="small"
            aria-label={t('assets.variant')}
            getPopupContainer={layer}
            disabled={!may}
            value={file.variant}
            options={VARIANTS.map((value) => ({ value, label: value ? t('assets.variant_of', { letter: value }) : t('assets.no_variant') }))}
            onChange={(variant) => change({ variant })}
          />
          <Checkbox checked={file.used} disabled={!may} onChange={(event) => change({ used: event.target.checked })}>
            {t('assets.used')}
          </Checkbox>
          {may && (
            <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('assets.drop_file', { name: file.name })} onClick={() => acts.mutate({ act: 'drop_file', id: asset.id, file: file.id })} />
          )}
        </span>
      </span>
    </li>
  )
}

function Seen({ plan, asset, file }: { plan: string; asset: string; file: AssetFile }) {
  const url = urlOf(plan, asset, file.id)
  if (file.media.startsWith('image/')) return <img src={url} alt={file.name} loading="lazy" />
  if (file.media.startsWith('video/')) return <video src={url} preload="metadata" muted />
  return <FileOutlined />
}

const urlOf = (plan: string, asset: string, file: string) => api.url(`${planPath(plan)}/assets/${asset}/files/${file}`)
