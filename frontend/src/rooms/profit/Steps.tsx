/** From sales to profit, step by step: each amount a bar and a door, what is not known said by name. */
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { Profit } from '@/app/types'
import { Card } from '@/components/Card'
import { formatNum } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { barsOf, type Bar } from './filters'
import { useLacking } from './Lacking'
import { useTexts } from './texts'

/** Cost -> the share of sales or shows it is known of, and the part of it that is by rate. */
export const SHARES: Record<string, string> = {
  goods_cost: 'cost_coverage',
  commission_cost: 'commission_coverage',
  service_fee: 'fee_coverage',
  freight_insurance: 'insurance_coverage',
  show_spend: 'spend_coverage',
  gift_cost: 'gift_coverage',
  host_pay: 'pay_coverage',
}
/** Nobody need tell these. */
const OPTIONAL = new Set(['other_show_cost'])
const RATED: Record<string, string> = {
  commission_cost: 'commission_by_rate',
  service_fee: 'service_fee_by_rate',
}

export function Steps({ data }: { data: Profit }) {
  const t = useTexts()
  const last = data.whole.numbers[data.steps.at(-1)?.key ?? '']
  const names = useLacking(data.columns)(last)
  const span = data.from && data.to ? t('steps.span', { from: data.from, to: data.to }) : t('steps.whole')
  return (
    <Card
      title={
        <>
          {t('steps.title')} <small className="profit-aside">{span}</small>
        </>
      }
    >
      {names && <p className="profit-lacks">{t('lacking', { names })}</p>}
      <ol className="profit-steps">
        {barsOf(data.steps, data.whole.numbers).map((bar) => (
          <Step key={bar.key} bar={bar} data={data} />
        ))}
      </ol>
      <p className="quiet-line">{t('steps.stock')}</p>
    </Card>
  )
}

function Step({ bar, data }: { bar: Bar; data: Profit }) {
  const own = useOwn()
  const title = own(data.columns.find((column) => column.key === bar.key) ?? { zh: bar.key, en: bar.key })
  const lost = bar.kind === 'result' && (bar.num?.value ?? 0) < 0
  return (
    <li className={`profit-step ${bar.kind}${lost ? ' lost' : ''}`}>
      <span className="step-name">
        {bar.kind === 'cost' && <span aria-hidden="true">− </span>}
        {title}
      </span>
      <span className="step-lane" aria-hidden="true">
        {bar.start !== null && (
          <span
            className="step-bar"
            style={{ left: `${bar.start * 100}%`, width: `max(2px, ${bar.length * 100}%)` }}
          />
        )}
      </span>
      <span className="step-value">
        <Num num={bar.num} label={title} />
        <Known bar={bar} data={data} />
      </span>
    </li>
  )
}

/** How much of it is known, and how much of that only by rate. */
function Known({ bar, data }: { bar: Bar; data: Profit }) {
  const t = useTexts()
  const language = useLanguage()
  const share = data.whole.numbers[SHARES[bar.key] ?? '']
  const rated = data.whole.numbers[RATED[bar.key] ?? '']
  if (bar.num?.value === null || bar.num?.value === undefined)
    return bar.kind !== 'cost' ? null : (
      <small className={OPTIONAL.has(bar.key) ? '' : 'lacking'}>
        {t(OPTIONAL.has(bar.key) ? 'steps.untold' : 'steps.unknown')}
      </small>
    )
  const hint = rated?.value ? t('steps.by_rate', { amount: formatNum(rated, language) }) : undefined
  if (share?.value !== null && share?.value !== undefined && share.value < 1)
    return (
      <small className="lacking" data-tip={hint}>
        {t('steps.covered', { share: formatNum(share, language) })}
      </small>
    )
  return hint ? <small>{hint}</small> : null
}
