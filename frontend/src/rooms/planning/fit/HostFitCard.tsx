/** 主播与货: which host sells this plan's goods best, against the others in the same slot and with as many viewers. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import type { HostsForGoods, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { useHostFitColumns } from './columns'
import { useHostFit } from './useHostFit'
import './fit.css'

export function HostFitCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const { data } = useHostFit(plan)
  if (!data) return null
  return (
    <Card title={t('host_fit.title')} className="host-fit">
      {data.rows.length > 0 ? <Hosts plan={plan} told={data} /> : <Nothing plan={plan} told={data} />}
    </Card>
  )
}

function Hosts({ plan, told }: { plan: Plan; told: HostsForGoods }) {
  const t = useTexts()
  const language = useLanguage()
  const columns = useHostFitColumns(plan, told)
  const lacks = told.lacks.map((each) => t(`host_fit.lack.${each}`)).join(language === 'zh' ? '、' : ', ')
  const nameless = told.goods.some((each) => each.category === '') && told.goods.length === 1
  const said = [
    t('host_fit.how', { n: told.fewest }),
    nameless && t('host_fit.nameless'),
    told.level === 'platform' && t('host_fit.platform'),
    lacks && t('host_fit.lacks', { lacks }),
  ]
  return (
    <>
      <DataTable label={t('host_fit.title')} columns={columns} rows={told.rows} rowKey={(row) => row.host} className="flush tall" />
      <p className="quiet-line">
        {said.filter(Boolean).join(language === 'zh' ? '' : ' ')}
      </p>
    </>
  )
}

/** Why there is nothing to compare, and where to go. */
function Nothing({ plan, told }: { plan: Plan; told: HostsForGoods }) {
  const t = useTexts()
  if (told.goods.length === 0)
    return (
      <p className="quiet-line">
        {t('host_fit.no_goods')} <Link to={`/planning/plans/${plan.id}?tab=items`}>{t('host_fit.to_goods')}</Link>
      </p>
    )
  return <p className="quiet-line">{t(told.alone ? 'host_fit.alone' : 'host_fit.none')}</p>
}
