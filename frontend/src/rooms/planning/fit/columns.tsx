/** The columns of hosts beside goods: who, for all the goods, by category, who buys, and to take them. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { HostFit, HostForGoods, HostsForGoods, Plan } from '@/app/types/planning'
import { formatNum } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useChangePlan } from '../plans/usePlans'
import { useTexts } from '../texts'
import { between, signed } from './against'

const MOST = 4

export function useHostFitColumns(plan: Plan, told: HostsForGoods): Column<HostForGoods>[] {
  const t = useTexts()
  const can = useCan()
  const goods = told.goods.slice(0, MOST)
  const columns: Column<HostForGoods>[] = [
    { key: 'host', title: t('host_fit.host'), least: 88, render: (row) => <Who row={row} />, cell: (row) => row.host },
    { key: 'whole', title: t('host_fit.whole'), hint: t('host_fit.whole_hint'), least: 116, render: (row) => <Against fit={row.whole} />, cell: (row) => row.whole.value - 1 },
    ...goods.map(({ category, items }, place): Column<HostForGoods> => ({
      key: `of ${category}`,
      title: t(category ? 'host_fit.category' : 'host_fit.rest', { category, n: items }),
      least: 116,
      render: (row) => <Sold row={row} place={place} />,
    })),
    { key: 'buyers', title: t('host_fit.buyers'), hint: t('host_fit.buyers_hint'), least: 120, render: (row) => <Buyers row={row} /> },
  ]
  if (can('planning.plans.write')) columns.push({ key: 'take', title: '', least: 64, render: (row) => <Take row={row} plan={plan} /> })
  return columns.filter((column) => column.key !== 'buyers' || told.rows.some((row) => row.regions.length > 0 || row.again.value !== null))
}

function Who({ row }: { row: HostForGoods }) {
  const t = useTexts()
  return (
    <span className="two-lines">
      <b>{row.host}</b>
      {row.planned && (
        <span>
          <Tag tone="accent">{t('host_fit.planned')}</Tag>
        </span>
      )}
    </span>
  )
}

/** A fit that isn't sure says so in words; colour never stands alone. */
function Against({ fit }: { fit: HostFit }) {
  const t = useTexts()
  const tone = fit.verdict === 'above' ? 'ok' : fit.verdict === 'below' ? 'warn' : 'plain'
  return (
    <span className="two-lines">
      <span className="host-fit-value">
        {signed(fit.value - 1)} <Tag tone={tone}>{t(`host_fit.verdict.${fit.verdict}`)}</Tag>
      </span>
      <small>{between(fit)}</small>
    </span>
  )
}

function Sold({ row, place }: { row: HostForGoods; place: number }) {
  const t = useTexts()
  const cell = row.cells[place]
  if (!cell || cell.fit.shows === 0) return <span className="faint">{t('host_fit.never')}</span>
  return (
    <span className="two-lines">
      <Against fit={cell.fit} />
      <small data-tip={t(`host_fit.minutes.${cell.minutes_of}`)}>
        <Num num={cell.per_minute} label={`${row.host} ${t('host_fit.per_minute')}`} />
        {t('host_fit.a_minute', { n: cell.shows })}
      </small>
    </span>
  )
}

function Buyers({ row }: { row: HostForGoods }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <span className="two-lines">
      <span>{row.regions.map((each) => `${each.province} ${formatNum(each.share, language)}`).join(' · ')}</span>
      {row.again.value !== null && (
        <small>
          {t('host_fit.again')} <Num num={row.again} label={t('host_fit.again')} />
        </small>
      )}
    </span>
  )
}

function Take({ row, plan }: { row: HostForGoods; plan: Plan }) {
  const t = useTexts()
  const change = useChangePlan(plan)
  if (plan.hosts.includes(row.host)) return null
  return (
    <Button size="small" loading={change.isPending} onClick={() => change.mutate({ hosts: [...plan.hosts, row.host] })}>
      {t('plan.take_host')}
    </Button>
  )
}
