/** The chosen cell in full: goal, reached, completion, where it is heading, last year; every number a door. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { GoalCell, GoalGrid, GoalRow, Overview, Unit } from '@/app/types'
import { formatEnds, formatValue, MISSING } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { useTexts } from '../texts'
import { periodTitle, useRowName } from './naming'

interface Props {
  grid: GoalGrid
  row: GoalRow | undefined
  cell: GoalCell | undefined
  unit: Unit
}

export function Chosen({ grid, row, cell, unit }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const rowName = useRowName()
  if (!row || !cell) return <div className="goal-chosen card" />
  const look = { unit, language, currency: grid.currency || null, exact: true }
  const money = (value: number) => formatValue(value, look)
  const months = row.cells.slice(1).flatMap((each) => (each.value === null ? [] : [each.value]))
  const isYear = cell.period.length === 4
  return (
    <dl className="goal-chosen card" aria-live="polite">
      <div className="goal-place">
        <dt>{rowName(row)}</dt>
        <dd>{row.kind === 'show' ? (row.day ?? '') : periodTitle(cell.period, language, t)}</dd>
      </div>
      <Fact name={t('goals.goal')} below={cell.by && t('goals.set_by', { name: cell.by })}>
        {cell.value === null ? <span className="faint">{t('goals.unset')}</span> : money(cell.value)}
      </Fact>
      {isYear && grid.adds && months.length > 0 && (
        <Fact name={t('goals.months_sum', { n: months.length })}>{money(sum(months))}</Fact>
      )}
      <Fact name={t('goals.reached')} below={cell.value === null ? null : t('goals.until', { day: grid.until })}>
        <Num num={cell.reached} label={t('goals.reached')} exact />
      </Fact>
      <Fact name={t('goals.completion')}>
        {cell.value === null ? (
          <span className="num missing" data-tip={t('goals.unset_hint')}>
            {MISSING}
          </span>
        ) : (
          <Num num={cell.completion ?? undefined} label={t('goals.completion')} />
        )}
      </Fact>
      <Heading grid={grid} row={row} cell={cell} />
      {row.kind !== 'show' && (
        <Fact name={t('goals.last_year')}>
          <Num num={cell.before ?? undefined} label={t('goals.last_year')} exact />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, below, children }: { name: string; below?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        <small className="faint">{below}</small>
      </dd>
    </div>
  )
}

/** Parts of a unit's smallest coin are added whole. */
function sum(values: number[]): number {
  return values.reduce((all, value) => all + Math.round(value * 1000), 0) / 1000
}

/** Where the running month is heading, as the overview says it. */
function Heading({ grid, row, cell }: { grid: GoalGrid; row: GoalRow; cell: GoalCell }) {
  const t = useTexts()
  const language = useLanguage()
  const can = useCan()
  const whole = row.part === '' || grid.rows.length === 1
  const running = cell.period === grid.until.slice(0, 7) && grid.metric === 'gmv'
  const path = withQuery('/review/overview', { month: grid.until.slice(0, 7), currency: grid.currency })
  const { data } = useQuery({
    queryKey: ['overview', 'pace', path],
    queryFn: () => api.get<Overview>(path),
    enabled: running && whole && can('review.shows.read'),
  })
  if (!running || !whole || row.kind === 'show') return null
  const pace = data?.pace
  const look = { unit: 'money', language, currency: grid.currency, trim: true } as const
  const share = pace?.completion
  const ends = pace?.sum && formatEnds(pace.sum.low, pace.sum.high, look)
  return (
    <Fact
      name={t('goals.heading')}
      below={ends && t('goals.between', { low: ends[0], high: ends[1] })}
    >
      {pace?.sum ? (
        <span>
          ≈{formatValue(pace.sum.value, look)}
          {share && ` · ${formatValue(share.value, { unit: 'ratio', language, trim: true })}`}
        </span>
      ) : (
        <span className="faint">—</span>
      )}
    </Fact>
  )
}
