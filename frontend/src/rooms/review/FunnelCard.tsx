/** From impression to payment, counted in people or in times: the two are never mixed. */
import { Segmented } from 'antd'
import { useRemembered } from '@/app/remember'
import { useOwn } from '@/app/texts'
import type { FunnelStep, Review } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { useTexts } from './texts'

type Counted = 'people' | 'times'

export function FunnelCard({ funnel }: { funnel: Review['funnel'] }) {
  const t = useTexts()
  const [counted, setCounted] = useRemembered<Counted>('funnel', 'people')
  const steps = funnel[counted]
  const most = Math.max(0, ...steps.map((step) => step.num.value ?? 0))
  const choice = (
    <Segmented<Counted>
      aria-label={t('funnel.counted')}
      value={counted}
      onChange={setCounted}
      options={[
        { value: 'people', label: t('funnel.people') },
        { value: 'times', label: t('funnel.times') },
      ]}
    />
  )
  return (
    <Card title={t('funnel.title')} extra={choice}>
      {steps.length === 0 ? (
        <p className="quiet-line">{t('funnel.none')}</p>
      ) : (
        <ol className="funnel">
          {steps.map((step) => (
            <Step key={step.key} step={step} most={most} />
          ))}
        </ol>
      )}
    </Card>
  )
}

function Step({ step, most }: { step: FunnelStep; most: number }) {
  const t = useTexts()
  const own = useOwn()
  const name = own(step)
  const share = most > 0 && step.num.value ? Math.max(step.num.value / most, 0.004) : 0
  return (
    <li>
      <span className="funnel-name">{name}</span>
      <span className="funnel-track" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <Num num={step.num} label={name} className="funnel-number" />
      <span className="funnel-rate">
        {step.rate && <Num num={step.rate} label={t('funnel.rate', { name })} />}
      </span>
    </li>
  )
}
