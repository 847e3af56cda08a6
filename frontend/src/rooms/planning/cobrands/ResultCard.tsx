/** What came: views against what was promised, numbers against what is usual, and what was decided on it. */
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { Cobrand, JointResult, Plan } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { formatValue } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import { MoveForm } from './MoveForm'
import { usePartner } from './useCobrands'

export function ResultCard({ plan, told, result }: { plan: Plan; told: Cobrand; result: JointResult }) {
  const t = useTexts()
  const can = useCan()
  return (
    <Card title={t('cobrand.result')}>
      {!result.show && <p className="plan-empty">{t('cobrand.no_show')}</p>}
      {result.traffic.length > 0 && <Traffic result={result} />}
      <Numbers result={result} />
      {told.decision && <Decided decision={told.decision} />}
      {result.show && can('planning.partners.write') && <Next plan={plan} partner={told.partner} />}
    </Card>
  )
}

function Traffic({ result }: { result: JointResult }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <div className="joint-table">
      <table>
        <caption>{t('cobrand.traffic')}</caption>
        <thead>
          <tr>
            <th>{t('cobrand.side')}</th>
            <th>{t('cobrand.channel')}</th>
            <th className="end">{t('cobrand.views')}</th>
            <th className="end">{t('cobrand.came')}</th>
            <th className="end">{t('cobrand.reached')}</th>
          </tr>
        </thead>
        <tbody>
          {result.traffic.map((each) => (
            <tr key={`${each.side} ${each.channel}`}>
              <td>{t(`side.${each.side}`)}</td>
              <td>{each.channel}</td>
              <td className="end num">{formatValue(each.views, { unit: 'count', currency: null, language })}</td>
              <td className="end">
                <Num num={each.came} label={each.channel} />
              </td>
              <td className="end num">{each.came.value === null ? <span className="faint">{t('cobrand.untold')}</span> : formatValue(each.came.value / each.views, { unit: 'ratio', currency: null, language })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Numbers({ result }: { result: JointResult }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <div className="joint-table">
      <table>
        <caption>{t('cobrand.against')}</caption>
        <thead>
          <tr>
            <th>{t('cobrand.metric')}</th>
            <th className="end">{t('cobrand.this_show')}</th>
            <th className="end">{t('cobrand.usual')}</th>
            <th className="end">{t('cobrand.n')}</th>
          </tr>
        </thead>
        <tbody>
          {result.numbers.map((each) => (
            <tr key={each.key}>
              <td>{each[language]}</td>
              <td className="end">
                <Num num={each.num} label={each[language]} />
              </td>
              <td className="end">
                <Num num={each.usual} label={t('cobrand.usual_of', { name: each[language] })} />
              </td>
              <td className="end num">{each.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Decided({ decision }: { decision: NonNullable<Cobrand['decision']> }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <p>
      <b>{t(decision.before === decision.stage ? 'cobrands.stayed' : 'cobrands.went', { stage: t(`stage.${decision.stage}`) })}</b>：{decision.reason}{' '}
      <small className="faint">
        {decision.by} · {dateTime(decision.at, zone)}
      </small>
    </p>
  )
}

function Next({ plan, partner }: { plan: Plan; partner: string }) {
  const t = useTexts()
  const { data } = usePartner(partner)
  if (!data) return null
  return (
    <section className="joint-next">
      <h3>{t('cobrand.next')}</h3>
      <MoveForm key={data.version} partner={partner} stage={data.stage} openTo={data.open_to} seen={data.version} plan={plan.id} />
    </section>
  )
}
