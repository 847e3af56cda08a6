/** What came of a line-up: what it brings, the order, what each rule costs, and what it rests on. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { LineUp, LineUpAsked, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Curve } from './Curve'
import { Grounds } from './Grounds'
import { Runs } from './Runs'
import { RuleCosts } from './RuleCosts'
import { Totals } from './Totals'
import { isOpen, useTake } from './useLineUp'

interface Props {
  plan: Plan
  lineUp: LineUp
  may: boolean
  onAsk: (asked: LineUpAsked) => void
}

export function Result({ plan, lineUp, may, onAsk }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const take = useTake(plan.id)
  const { result } = lineUp
  if (lineUp.state === 'failed') return <Failed />
  if (!result) return <Waiting />
  const open = isOpen(lineUp)
  return (
    <>
      <Card
        title={t('lineup.brings')}
        extra={
          <span className="lineup-take">
            <span className="faint" role="status">
              {open ? t('lineup.better') : t('lineup.made', { by: lineUp.by, at: dateTime(lineUp.at, zone) })}
            </span>
            {lineUp.taken !== null && <Tag tone="ok">{t('lineup.taken', { n: lineUp.taken })}</Tag>}
            {may && (
              <Button type="primary" disabled={open || result.runs.length === 0} loading={take.isPending} onClick={() => take.mutate(lineUp.id)}>
                {t('lineup.take')}
              </Button>
            )}
          </span>
        }
      >
        <Totals lineUp={lineUp} result={result} />
        {!result.by_solver && <p className="lineup-said warn">{t('lineup.by_hand')}</p>}
        <Curve plan={plan} lineUp={lineUp} result={result} />
      </Card>
      <Runs plan={plan} lineUp={lineUp} result={result} />
      <RuleCosts lineUp={lineUp} result={result} />
      <Grounds lineUp={lineUp} result={result} />
    </>
  )

  function Failed() {
    const { rules, from_s, seconds } = lineUp
    return (
      <p className="lineup-said bad" role="alert">
        {String(lineUp.error?.[`message_${language}`] ?? t('lineup.failed'))}{' '}
        {may && lineUp.error?.code === 'planning.no_costs' && (
          <Button onClick={() => onAsk({ rules, objective: 'gmv', from_s, seconds })}>{t('lineup.by_gmv')}</Button>
        )}
      </p>
    )
  }

  function Waiting() {
    return (
      <>
        <p className="lineup-said" role="status">
          {t('lineup.waiting')}
        </p>
        <Block height={320} />
      </>
    )
  }
}
