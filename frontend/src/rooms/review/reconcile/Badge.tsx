/** How far a number is from the base, and whether that is explained; a click shows why. */
import { useLanguage } from '@/app/language'
import type { ReconcileCell } from '@/app/types'
import { formatValue } from '@/components/num/format'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from '../texts'
import { useAmount } from './Amount'

const TONES: Record<ReconcileCell['state'], Tone> = {
  base: 'plain',
  none: 'plain',
  within: 'ok',
  named: 'info',
  open: 'warn',
}

interface Props {
  cell: ReconcileCell
  name: string
  here: boolean
  onOpen: () => void
}

export function Badge({ cell, name, here, onOpen }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const amount = useAmount()
  if (cell.num.value === null || cell.state === 'none') return null
  if (cell.state === 'base' || cell.gap === null) return <Tag>{t('reconcile.state.base')}</Tag>
  const tolerance = formatValue(cell.tolerance, { unit: 'ratio', language })
  const gap = amount({ value: cell.gap, unit: cell.num.unit, currency: cell.num.currency })
  const more = cell.share !== null && cell.share > 0 ? '+' : ''
  const share = cell.share === null ? '' : ` ${more}${formatValue(cell.share, { unit: 'ratio', language })}`
  return (
    <button
      type="button"
      className="reconcile-badge"
      aria-pressed={here}
      data-tip={t(`reconcile.state.${cell.state}_hint`, { tolerance })}
      onClick={onOpen}
    >
      <span className="hidden-text">
        {name} {t('reconcile.open_pair')}
      </span>
      <Tag tone={TONES[cell.state]}>{t(`reconcile.state.${cell.state}`)}</Tag>
      {cell.gap !== 0 && (
        <small className="num">
          {gap}
          {share}
        </small>
      )}
    </button>
  )
}
