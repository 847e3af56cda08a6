/** What came of a line-up: what it brings, the order, what each rule costs, and what it rests on. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { LineUp, LineUpResult, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { Block } from '@/components/Skeletons'
import { moneyText } from '../../live/amounts'
import { useTexts } from '../texts'
import { Curve } from './Curve'
import { Grounds } from './Grounds'
import { Runs } from './Runs'
import { RuleCosts } from './RuleCosts'
import { isOpen, useTake } from './useLineUp'

interface Props {
  plan: Plan
  lineUp: LineUp
  may: boolean
}

export function Result({ plan, lineUp, may }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const take = useTake(plan.id)
  const { result } = lineUp
  if (lineUp.state === 'failed')
    return <p className="lineup-said bad" role="alert">{String(lineUp.error?.[`message_${language}`] ?? t('lineup.failed'))}</p>
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

function Totals({ lineUp, result }: { lineUp: LineUp; result: LineUpResult }) {
  const t = useTexts()
  const language = useLanguage()
  const say = (value: number) => moneyText(value, lineUp.currency, language)
  const { total, hand } = result
  const better = (mine: number, other: number) =>
    other > 0 ? t('lineup.over_hand', { percent: `${mine >= other ? '+' : ''}${((mine / other - 1) * 100).toFixed(1)}%` }) : ''
  return (
    <div className="lineup-totals">
      <Figure name={t('lineup.gmv')} value={say(total.gmv.value)} range={t('lineup.between', { low: say(total.gmv.low), high: say(total.gmv.high) })} note={better(total.gmv.value, hand.gmv.value)} />
      {total.margin && (
        <Figure
          name={t('lineup.margin')}
          value={say(total.margin.value)}
          range={t('lineup.between', { low: say(total.margin.low), high: say(total.margin.high) })}
          note={hand.margin ? better(total.margin.value, hand.margin.value) : ''}
        />
      )}
      <p className="faint lineup-note">
        {t('lineup.note')}
        {total.uncosted > 0 && total.margin && ` ${t('lineup.uncosted', { n: total.uncosted })}`}
      </p>
    </div>
  )
}

function Figure({ name, value, range, note }: { name: string; value: string; range: string; note: string }) {
  return (
    <div className="lineup-figure">
      <span className="faint">{name}</span>
      <b>≈{value}</b>
      <span className="faint">{range}</span>
      {note && <span className="lineup-better">{note}</span>}
    </div>
  )
}
