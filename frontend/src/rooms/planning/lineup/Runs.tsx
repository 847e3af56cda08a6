/** The order: when each product is on air, what it is expected to sell, and what changed against the last line-up. */
import { useMemo } from 'react'
import { useLanguage } from '@/app/language'
import type { LineUp, LineUpResult, LineUpRun, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { moneyEnds, moneyText } from '@/components/num/amounts'
import { duration, MISSING } from '@/components/num/format'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { clockAt } from './clock'

interface Props {
  plan: Plan
  lineUp: LineUp
  result: LineUpResult
}

export function Runs({ plan, lineUp, result }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const changes = useMemo(() => new Map(result.changes.map((each) => [each.product, each])), [result])
  const money = (value: number | null) => moneyText(value, lineUp.currency, language)
  const units = (value: number) => value.toFixed(1)
  const columns: Column<LineUpRun>[] = [
    {
      key: 'at',
      title: t('lineup.at'),
      least: 112,
      render: (run) => (
        <span className="lineup-at">
          {clockAt(plan, run.start_s)}–{clockAt(plan, run.start_s + run.length_s)}
        </span>
      ),
    },
    { key: 'length', title: t('lineup.length'), align: 'end', least: 72, render: (run) => duration(run.length_s, language) },
    { key: 'name', title: t('items.name'), least: 200, width: 320, render: (run) => <span className="clip">{run.name}</span> },
    { key: 'role', title: t('items.role'), least: 76, render: (run) => (run.role ? <Tag>{t(`role.${run.role}`)}</Tag> : MISSING) },
    {
      key: 'units',
      title: t('lineup.units'),
      align: 'end',
      least: 96,
      render: (run) => (
        <span data-tip={t('lineup.between', { low: units(run.units.low), high: units(run.units.high) })}>{units(run.units.value)}</span>
      ),
    },
    {
      key: 'gmv',
      title: t('lineup.gmv'),
      align: 'end',
      least: 96,
      render: (run) => (
        <span data-tip={t('lineup.between', moneyEnds(run.gmv.low, run.gmv.high, lineUp.currency, language))}>{money(run.gmv.value)}</span>
      ),
    },
    ...(result.total.margin
      ? [{ key: 'margin', title: t('lineup.margin'), align: 'end' as const, least: 96, render: (run: LineUpRun) => money(run.margin) }]
      : []),
    {
      key: 'change',
      title: t('lineup.change'),
      least: 110,
      extra: !result.changes.some((each) => each.from_s !== null),
      render: (run) => {
        const change = changes.get(run.product)
        if (!change || change.to_s !== run.start_s) return <span className="faint">{MISSING}</span>
        return change.from_s === null ? <Tag tone="info">{t('lineup.came')}</Tag> : <span className="faint">{t('lineup.was', { at: clockAt(plan, change.from_s) })}</span>
      },
    },
  ]
  const went = result.changes.filter((each) => each.to_s === null).length
  return (
    <Card title={t('lineup.order', { n: result.runs.length })}>
      <DataTable<LineUpRun> label={t('lineup.order', { n: result.runs.length })} columns={columns.filter((column) => !column.extra)} rows={result.runs} rowKey={(run) => `${run.start_s}`} className="pinned lineup-runs" />
      <Left result={result} went={went} />
    </Card>
  )
}

/** Products that aren't on air, and why. */
function Left({ result, went }: { result: LineUpResult; went: number }) {
  const t = useTexts()
  const { off_air: off } = result
  const out = Object.values(result.left_out)
  const unpriced = out.filter((why) => why === 'no_price').length
  if (off.length + out.length + went === 0) return null
  return (
    <p className="faint lineup-left">
      {off.length > 0 && t('lineup.off_air', { n: off.length, names: off.slice(0, 6).join('、') })}
      {unpriced > 0 && ` ${t('lineup.unpriced', { n: unpriced })}`}
      {went > 0 && ` ${t('lineup.went', { n: went })}`}
    </p>
  )
}
