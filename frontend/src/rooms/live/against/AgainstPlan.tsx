/** 计划对照: what was planned of each segment, and what became of it. */
import { Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import type { AgainstPlan, AgainstSegment } from '@/app/types/live'
import { amountsText, countText, moneyText } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { duration } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts, useWord } from '../texts'
import './against.css'

const TONES: Record<AgainstSegment['state'], Tone> = { done: 'ok', running: 'accent', waiting: 'plain', skipped: 'warn', missing: 'warn' }

/** Writes down why; only who runs the room may. */
export type Explain = (segment: string, reason: string) => void

interface Props {
  told: Omit<AgainstPlan, 'products'>
  explain?: Explain
}

export function AgainstSegments({ told, explain }: Props) {
  const t = useTexts()
  const columns = useColumns(told, explain)
  return (
    <DataTable<AgainstSegment>
      label={t('against.title')}
      columns={columns}
      rows={told.rows}
      rowKey={(row) => row.segment || `${row.title}/${row.planned_at_s}`}
      className="flush tall"
    />
  )
}

/** `按计划走了 12 段，跳过 2 段，晚结束 8分`. */
export function useSummary(): (told: Omit<AgainstPlan, 'products'>) => string {
  const t = useTexts()
  const language = useLanguage()
  return ({ sums }) => {
    const parts = [t('against.ran', { n: sums.ran })]
    if (sums.skipped + sums.not_begun > 0) parts.push(t('against.left_out', { n: sums.skipped + sums.not_begun }))
    if (sums.unplanned > 0) parts.push(t('against.added', { n: sums.unplanned }))
    if (sums.moved > 0) parts.push(t('against.reordered', { n: sums.moved }))
    if (sums.drift_s !== null && Math.abs(sums.drift_s) >= 60)
      parts.push(t(sums.drift_s > 0 ? 'against.late' : 'against.early', { time: duration(Math.abs(sums.drift_s), language) }))
    return parts.join(t('against.comma'))
  }
}

function useColumns(told: Omit<AgainstPlan, 'products'>, explain: Explain | undefined): Column<AgainstSegment>[] {
  const t = useTexts()
  const word = useWord()
  const language = useLanguage()
  const clock = (seconds: number | null) => (seconds === null ? '—' : clockText(seconds))
  const goals = told.rows.some((row) => row.goal_orders !== null || row.goal_amount !== null)
  const columns: Column<AgainstSegment>[] = [
    { key: 'kind', title: t('against.kind'), width: 64, render: (row) => word('segment', row.kind) },
    { key: 'title', title: t('against.segment'), width: 220, render: (row) => <span className="row-title">{row.title}</span> },
    {
      key: 'state',
      title: t('against.state'),
      render: (row) => (
        <>
          <Tag tone={row.planned_s === null ? 'info' : TONES[row.state]}>
            {row.planned_s === null ? t('against.unplanned') : t(`against.state.${row.state}`)}
          </Tag>
          {row.moved && <small className="faint"> {t('against.moved')}</small>}
        </>
      ),
    },
    { key: 'planned_at', title: t('against.planned_at'), align: 'end', render: (row) => clock(row.planned_at_s) },
    { key: 'began', title: t('against.began'), align: 'end', render: (row) => clock(row.began_s) },
    { key: 'planned', title: t('against.planned'), align: 'end', render: (row) => clock(row.planned_s) },
    { key: 'actual', title: t('against.actual'), align: 'end', render: (row) => clock(row.actual_s) },
    { key: 'off', title: t('against.off'), align: 'end', render: (row) => off(row) },
  ]
  if (goals)
    columns.push({
      key: 'goal',
      title: t('against.goal'),
      align: 'end',
      render: (row) =>
        [
          row.goal_amount === null ? '' : moneyText(row.goal_amount, told.currency, language),
          row.goal_orders === null ? '' : t('goal.orders', { n: row.goal_orders }),
        ]
          .filter(Boolean)
          .join(' · '),
    })
  columns.push(
    {
      key: 'reached',
      title: t('against.reached'),
      hint: t('against.reached_hint'),
      align: 'end',
      render: (row) =>
        row.orders === null && row.gmv === null
          ? '—'
          : [row.gmv ? amountsText(row.gmv, told.currency, language) : '', row.orders === null ? '' : t('goal.orders', { n: countText(row.orders, language) })]
              .filter(Boolean)
              .join(' · '),
    },
    { key: 'reason', title: t('against.reason'), width: 220, render: (row) => <Reason row={row} explain={explain} /> },
  )
  return columns
}

function off(row: AgainstSegment): string {
  if (row.planned_s === null || row.actual_s === null) return '—'
  const seconds = row.actual_s - row.planned_s
  return seconds > 0 ? `+${clockText(seconds)}` : clockText(seconds)
}

/** Asked for where something was left out; may be written for any segment. */
function Reason({ row, explain }: { row: AgainstSegment; explain: Explain | undefined }) {
  const t = useTexts()
  const [typed, type] = useState<string | null>(null)
  if (!explain || !row.segment) return <>{row.reason}</>
  return (
    <Input
      variant="borderless"
      maxLength={200}
      aria-label={t('against.reason_of', { title: row.title })}
      placeholder={row.state === 'skipped' || row.state === 'waiting' ? t('against.why') : ''}
      value={typed ?? row.reason}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        if (typed !== null && typed.trim() !== row.reason) explain(row.segment, typed.trim())
        type(null)
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}
