/** 联名: with whom this show is held, what both sides do and bring, what came of it. */
import { Link } from 'react-router'
import { useCan } from '@/app/session'
import type { Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { JointForm } from './JointForm'
import { STAGE_TONES } from './marks'
import { ResultCard } from './ResultCard'
import { SharedCard } from './SharedCard'
import { useCobrand } from './useCobrands'
import './cobrands.css'

export default function CobrandTab({ plan }: { plan: Plan }) {
  const t = useTexts()
  const can = useCan()
  const { data, error, refetch } = useCobrand(plan)
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  if (!data) return <Block height={320} />
  const known = data.partner_stage && (
    <span>
      {can('planning.partners.read') ? <Link to={`/planning/cobrands?partner=${data.partner}`}>{data.partner_name}</Link> : data.partner_name}{' '}
      <Tag tone={STAGE_TONES[data.partner_stage]}>{t(`stage.${data.partner_stage}`)}</Tag>
    </span>
  )
  return (
    <div className="plan-tab">
      <Card title={t('cobrand.with')} extra={known}>
        <JointForm key={JSON.stringify([data.partner, data.goods, data.traffic])} plan={plan} told={data} />
      </Card>
      {data.partner && <SharedCard plan={plan} told={data} />}
      {data.result && <ResultCard plan={plan} told={data} result={data.result} />}
    </div>
  )
}
