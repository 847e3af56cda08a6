/** How far a host stands from all the others together, or why that can't be said. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { useCommon } from '@/app/texts'
import { useTrend } from '@/app/trend'
import type { HostRow } from '@/app/types'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { spanText, wholePercent } from './percent'

/** Within a tenth the two are alike; further off and unsure, it is not settled. */
const ALIKE = 0.1

export function Against({ row, fewest }: { row: HostRow; fewest: number }) {
  const t = useTexts()
  const c = useCommon()
  const { colour } = useTrend()
  const apart = row.difference
  if (!apart || row.verdict === 'few') return <Tag tip={t('hosts.few_hint', { n: fewest })}>{t('hosts.few')}</Tag>
  const up = apart.value > 0
  const sure = row.verdict !== 'near'
  return (
    <span className="two-lines" data-tip={t(sure ? 'hosts.sure' : 'hosts.unsure')}>
      <span className={sure ? `change ${colour(apart.value) ?? ''}` : 'change'}>
        {sure && (up ? <ArrowUpOutlined aria-hidden="true" /> : <ArrowDownOutlined aria-hidden="true" />)}{' '}
        {sure
          ? c(up ? 'change.above' : 'change.below', { size: wholePercent(Math.abs(apart.value)) })
          : t(Math.abs(apart.value) < ALIKE ? 'hosts.near' : 'hosts.open')}
      </span>
      <small className="num-text">{spanText(apart.low, apart.high)}</small>
    </span>
  )
}
