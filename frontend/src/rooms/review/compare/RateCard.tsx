/** One rate drawn for all groups: a dot where it is, a bar where it lies at 95%, a tick for all shows together. */
import { Select } from 'antd'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { Compare, CompareGroup, Num as Value } from '@/app/types'
import { Card } from '@/components/Card'
import { formatNum } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { Tag } from '@/components/Tag'
import { keysOf } from '../numberColumns'
import { useTexts } from '../texts'
import { spanText } from './columns'

interface Props {
  data: Compare
  rate: string
  onRate: (rate: string) => void
}

export function RateCard({ data, rate, onRate }: Props) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const known = keysOf(data.groups)
  const rates = data.columns.filter((column) => data.rates.includes(column.key) && known.includes(column.key))
  const shown = rates.find((column) => column.key === rate) ?? usual(rates)
  if (!shown) return null
  const key = shown.key
  const overall = data.overall?.[key]
  const sizes = data.groups.flatMap((group) => [group.spans[key]?.high ?? 0, group.numbers[key]?.value ?? 0])
  const most = Math.max(...sizes, overall?.value ?? 0)
  const choice = (
    <Select
      aria-label={t('compare.rate')}
      value={key}
      style={{ width: 220 }}
      options={rates.map((column) => ({ value: column.key, label: own(column) }))}
      onChange={onRate}
    />
  )
  return (
    <Card title={t('compare.rates', { name: own(shown) })} extra={choice}>
      <ul className="compare-rates">
        {data.groups.map((group) => (
          <RateLine key={group.key} group={group} of={key} name={own(shown)} most={most} overall={overall} />
        ))}
      </ul>
      <p className="quiet-line">
        {overall && overall.value !== null
          ? t('compare.tick', { value: formatNum(overall, language) })
          : t('compare.no_tick')}
      </p>
    </Card>
  )
}

/** Conversion first, where it is known. */
function usual<Column extends { key: string }>(rates: Column[]): Column | undefined {
  return rates.find((column) => column.key.startsWith('conversion')) ?? rates[0]
}

interface LineProps {
  group: CompareGroup
  of: string
  name: string
  most: number
  overall: Value | undefined
}

function RateLine({ group, of, name, most, overall }: LineProps) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const [num, span] = [group.numbers[of], group.spans[of]]
  const at = (value: number) => `${most > 0 ? (value / most) * 100 : 0}%`
  const value = num?.value ?? null
  const sure = span?.verdict === 'above' || span?.verdict === 'below'
  return (
    <li>
      <span className="compare-name">{own(group)}</span>
      <span className="span" aria-hidden="true" data-tip={span && num ? spanText(num, span, language) : undefined}>
        {overall?.value != null && <i className="span-tick" style={{ left: at(overall.value) }} />}
        {span && <i className="span-bar" style={{ left: at(span.low), width: at(span.high - span.low) }} />}
        {value !== null && <i className="span-dot" style={{ left: at(value) }} />}
      </span>
      <Num num={num} label={`${own(group)} ${name}`} className="strong" />
      <small className="faint num-text">
        {num && span ? spanText(num, span, language) : value !== null && t('compare.no_span')}
      </small>
      <span>{sure && <Tag tone="info">{t(span.verdict === 'above' ? 'compare.above' : 'compare.below')}</Tag>}</span>
    </li>
  )
}
