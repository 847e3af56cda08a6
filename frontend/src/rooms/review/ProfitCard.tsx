/** What is left of this show, for whoever may see cost, and the way to all it is made of. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, withQuery } from '@/app/api'
import { useCan } from '@/app/session'
import type { Num as Value } from '@/app/types'
import { Facts, type Fact } from '@/components/Facts'
import { Num } from '@/components/num/Num'
import { Bar } from '@/components/Skeletons'
import { useTexts } from './texts'

const BEFORE_PAY = ['net_sales', 'product_profit', 'profit_before_pay'] as const
const KEYS = [...BEFORE_PAY, 'true_profit'] as const

interface Told {
  rows: { numbers: Record<string, Value> }[]
}

export function ProfitCard({ show }: { show: string }) {
  const can = useCan()
  if (!can('money.cost.read') || !can('metrics.numbers.read')) return null
  return <Known show={show} keys={can('team.pay.read') ? KEYS : BEFORE_PAY} />
}

function Known({ show, keys }: { show: string; keys: readonly (typeof KEYS)[number][] }) {
  const t = useTexts()
  const path = withQuery('/metrics/query', { keys: keys.join(','), show })
  const { data, error } = useQuery({ queryKey: ['metrics', path], queryFn: () => api.get<Told>(path) })
  const told = data?.rows[0]?.numbers
  const lacking = told?.[keys[keys.length - 1] ?? '']?.lacking?.length ?? 0
  const none = told !== undefined && keys.every((key) => told[key]?.value == null)
  const facts = keys.map((key): Fact => {
    const name = t(`profit.${key}`)
    return [name, data ? <Num key={key} num={told?.[key]} label={name} /> : error ? '—' : <Bar key={key} width={72} />]
  })
  return (
    <section className="card">
      <h2 className="facts-title">{t('profit.title')}</h2>
      {none ? <p className="faint">{t('profit.none')}</p> : <Facts facts={facts} />}
      {!none && lacking > 0 && <p className="facts-more faint">{t('profit.lacking', { n: lacking })}</p>}
      <p className="facts-more">
        <Link to={withQuery('/profit', { by: 'product', show })}>{t('profit.more')}</Link>
      </p>
    </section>
  )
}
