/** One asset in its day: pressed it opens, dragged or moved by Alt and the arrows it is due another day. */
import { PaperClipOutlined } from '@ant-design/icons'
import type { DueAsset } from '@/app/types/planning'
import { clock, dateTime } from '@/components/num/time'
import { useTexts } from '../texts'

interface Props {
  asset: DueAsset
  onOpen: () => void
  onHold?: () => void
  onMove?: (days: number) => void
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export function AssetChip({ asset, onOpen, onHold, onMove }: Props) {
  const t = useTexts()
  const owner = asset.owner || t('tasks.nobody')
  const state = asset.late ? 'late' : asset.state
  return (
    <button
      type="button"
      className={`asset-chip ${state}`}
      draggable={onHold !== undefined}
      onDragStart={onHold}
      onClick={onOpen}
      onKeyDown={(event) => {
        const days = STEPS[event.key]
        if (!onMove || !event.altKey || days === undefined) return
        event.preventDefault()
        onMove(days)
      }}
      data-tip={[asset.plan_title, asset.product_name, dateTime(asset.due_at, asset.zone)].filter(Boolean).join('\n')}
    >
      <b>{asset.title}</b>
      <small>
        {clock(asset.due_at, asset.zone)} · {t(`asset_kind.${asset.kind}`)} · {owner}
        {asset.files.length > 0 && <PaperClipOutlined aria-label={t('assets.n_files', { n: asset.files.length })} />}
      </small>
      <span className="hidden-text">{asset.late ? t('tasks.late') : t(`task_state.${asset.state}`)}</span>
    </button>
  )
}
