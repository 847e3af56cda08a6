/** A goal as its cell shows it: the number, and how much of it is reached; or what waits for a yes. */
import { useLanguage } from '@/app/language'
import type { GoalCell, Unit } from '@/app/types'
import { formatNum, formatValue, MISSING } from '@/components/num/format'

interface Props {
  cell: GoalCell
  unit: Unit
  currency: string
  proposed: number | undefined
}

/** Reached, nearly, or not: told by the words too, never by the colour alone. */
function tone(share: number | null | undefined): string {
  if (share === null || share === undefined) return 'faint'
  return share >= 1 ? 'met' : ''
}

export function CellBody({ cell, unit, currency, proposed }: Props) {
  const language = useLanguage()
  const look = { unit, language, currency: currency || null, trim: true }
  if (proposed !== undefined)
    return (
      <span className="goal-cell proposed">
        <b>{formatValue(proposed, look)}</b>
        <small>{cell.value === null ? ' ' : formatValue(cell.value, look)}</small>
      </span>
    )
  const share = cell.completion
  const below = share ? formatNum(share, language) : cell.reached.value === null ? '' : formatNum(cell.reached, language)
  return (
    <span className={cell.value === null ? 'goal-cell none' : 'goal-cell'}>
      <b>{cell.value === null ? MISSING : formatValue(cell.value, look)}</b>
      <small className={tone(share?.value)}>{below || ' '}</small>
    </span>
  )
}
