/** The show's goods: wanted, held on the ledger, to be had, promised, short; and units asked for elsewhere. */
import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Plan, ShowGood, ShowGoods } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { duration } from '@/components/num/format'
import { Block } from '@/components/Skeletons'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'
import { AskDrawer } from './AskDrawer'
import { useGoodColumns } from './goodColumns'
import { Requests } from './Requests'
import { ShortDrawer } from './ShortDrawer'
import { namedStandIn } from './standIn'
import { useGoods, useGoodsActs } from './usePrepared'
import { useStandIn } from './useStandIn'

export function GoodsCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const may = useCan()('planning.items.write')
  const acts = useGoodsActs(plan)
  const [asking, ask] = useState<ShowGood | null>(null)
  const [short, mend] = useState<ShowGood | null>(null)
  const standing = useStandIn(plan)
  const { data, error, refetch } = useGoods(plan)
  /** One press where the substitute was named beforehand; else it is chosen. */
  const onShort = (good: ShowGood) => {
    const other = namedStandIn(data?.rows ?? [], good)
    if (other && !standing.isPending) standing.mutate({ gone: good, other })
    else mend(good)
  }
  const columns = useGoodColumns({ plan, acts, may, onAsk: ask, onShort })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={320} />
  return (
    <Card
      title={t('ready_goods.title')}
      extra={
        may &&
        data.rows.length > 0 && (
          <Button icon={<LockOutlined />} loading={acts.isPending} onClick={() => acts.mutate({ act: 'reserve_all' })}>
            {t('ready_goods.hold_all')}
          </Button>
        )
      }
    >
      {data.rows.length === 0 ? (
        <p className="plan-empty">
          {t('ready_goods.none')} <Link to="?tab=items">{t('ready_goods.to_items')}</Link>
        </p>
      ) : (
        <>
          <Sums told={data} />
          {data.rows.every((row) => row.units === null) && (
            <p className="plan-empty">
              {t('ready_goods.no_units')} <Link to="?tab=items">{t('ready_goods.to_units')}</Link>
            </p>
          )}
          <DataTable<ShowGood> label={t('ready_goods.title')} columns={columns} rows={data.rows} rowKey={(row) => row.id} />
          <p className="faint">{t('ready_goods.how')}</p>
        </>
      )}
      {data.requests.length > 0 && <Requests plan={plan} told={data} may={may} />}
      {asking && <AskDrawer plan={plan} good={asking} onClose={() => ask(null)} />}
      {short && <ShortDrawer plan={plan} told={data} good={short} onClose={() => mend(null)} />}
    </Card>
  )
}

function Sums({ told }: { told: ShowGoods }) {
  const t = useTexts()
  const language = useLanguage()
  const short = told.rows.filter((row) => (row.short ?? 0) > 0 && row.presale_days === null).length
  const held = told.rows.filter((row) => row.held > 0).length
  const { median_s, answered, waiting } = told.response
  return (
    <p className="faint">
      {t('ready_goods.held_n', { n: held, of: told.rows.filter((row) => !row.fallen_out).length })}
      {short > 0 && <b className="plan-late"> · {t('ready_goods.short_n', { n: short })}</b>}
      {median_s !== null && ` · ${t('ready_goods.response', { time: duration(median_s, language), n: answered })}`}
      {waiting > 0 && ` · ${t('ready_goods.waiting', { n: waiting })}`}
    </p>
  )
}
