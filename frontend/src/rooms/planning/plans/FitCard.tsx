/** 什么时候播、谁来播: what sold best by the hour, how often, and the days that are coming. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { Plan, Proposals } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { formatEnds, formatValue } from '@/components/num/format'
import { weekday } from '@/components/num/time'
import { useHostFit } from '../fit/useHostFit'
import { useTexts } from '../texts'
import { useProposals } from './useProposals'
import { useChangePlan } from './usePlans'
import { nextAt } from './slots'

const WEEK_OF_MONDAY = 5
/** Shows, and weeks, under which a figure is a hint at most. */
const FEW = 5
const FEW_WEEKS = 4
type Rhythm = Proposals['rhythms'][number]

/** 1 Monday … 7 Sunday, as a word. */
function dayName(number: number, language: 'zh' | 'en'): string {
  return weekday(`2026-01-${String(WEEK_OF_MONDAY + number - 1).padStart(2, '0')}`, language)
}

export function FitCard({ plan }: { plan: Plan }) {
  const t = useTexts()
  const { data } = useProposals(plan)
  if (!data || data.shows === 0) return null
  return (
    <Card title={t('plan.fit')}>
      {data.first && data.last && (
        <p className="faint plan-fit-period">{t('plan.fit_period', { first: data.first, last: data.last, n: data.shows })}</p>
      )}
      <div className="plan-fit">
        <Slots plan={plan} told={data} />
        <Hosts plan={plan} told={data} />
        <Rhythms told={data} />
        <Festivals plan={plan} told={data} />
      </div>
    </Card>
  )
}

interface Props {
  plan: Plan
  told: Proposals
}

function useOver(): (over: number) => string {
  const t = useTexts()
  const language = useLanguage()
  return (over) => t(over >= 0 ? 'plan.above' : 'plan.below', { share: formatValue(Math.round(Math.abs(over) * 100) / 100, { unit: 'ratio', language, trim: true }) })
}

function Slots({ plan, told }: Props) {
  const t = useTexts()
  const can = useCan()
  const over = useOver()
  const language = useLanguage()
  const share = (value: number) => `${Math.round(value * 100) > 0 ? '+' : ''}${Math.round(value * 100)}%`
  const change = useChangePlan(plan)
  if (told.slots.length === 0) return null
  return (
    <section>
      <h3>{t('plan.slots')}</h3>
      <ul>
        {told.slots.map((slot) => (
          <li key={`${slot.weekday}-${slot.hour}`}>
            <b>
              {dayName(slot.weekday, language)} {String(slot.hour).padStart(2, '0')}:00
            </b>
            <span>{over(slot.over)}</span>
            <small data-tip={t('plan.over_between', { low: share(slot.low), high: share(slot.high) })}>
              {share(slot.low)} ~ {share(slot.high)}
            </small>
            <small>{slot.shows < FEW ? t('plan.few_shows', { n: slot.shows }) : t('plan.n_shows', { n: slot.shows })}</small>
            {can('planning.plans.write') && (
              <Button size="small" onClick={() => change.mutate({ planned_at: nextAt(plan, slot.weekday, slot.hour) })}>
                {t('plan.take_slot')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where hosts can be compared by the plan's own goods, that says more. */
function Hosts({ plan, told }: Props) {
  const t = useTexts()
  const can = useCan()
  const over = useOver()
  const change = useChangePlan(plan)
  const compared = useHostFit(plan).data?.rows.length ?? 0
  if (told.hosts.length === 0 || compared > 0) return null
  return (
    <section>
      <h3>{t('plan.host_fit')}</h3>
      <ul>
        {told.hosts.map((fit) => (
          <li key={fit.host}>
            <b>{fit.host}</b>
            <span>{over(fit.over)}</span>
            <small>{t('plan.n_shows', { n: fit.shows })}</small>
            {can('planning.plans.write') && !plan.hosts.includes(fit.host) && (
              <Button size="small" onClick={() => change.mutate({ hosts: [...plan.hosts, fit.host] })}>
                {t('plan.take_host')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rhythms({ told }: { told: Proposals }) {
  const t = useTexts()
  const language = useLanguage()
  if (told.rhythms.length === 0) return null
  const look = { unit: 'money', language, currency: told.currency, trim: true } as const
  const money = (value: number) => formatValue(Math.round(value), look)
  const between = ({ low, high }: Rhythm) => {
    const ends = formatEnds(Math.round(low), Math.round(high), look)
    return t('plan.week_between', { low: ends[0], high: ends[1] })
  }
  return (
    <section>
      <h3>{t('plan.rhythm')}</h3>
      <p className="faint">{told.per_week === null ? t('plan.rhythm_unsure') : t('plan.rhythm_best', { n: told.per_week })}</p>
      <ul>
        {told.rhythms.map((each) => (
          <li key={each.per_week}>
            <b>{t('plan.per_week', { n: each.per_week })}</b>
            <span>
              {t('plan.week_gmv', { value: money(each.week_gmv) })} · {t('plan.show_gmv', { value: money(each.show_gmv) })}
            </span>
            <small>{between(each)}</small>
            <small>{each.weeks < FEW_WEEKS ? t('plan.few_weeks', { n: each.weeks }) : t('plan.n_weeks', { n: each.weeks })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Festivals({ plan, told }: Props) {
  const t = useTexts()
  const can = useCan()
  const own = useOwn()
  const change = useChangePlan(plan)
  if (told.festivals.length === 0) return null
  return (
    <section>
      <h3>{t('plan.coming')}</h3>
      <ul>
        {told.festivals.map((day) => (
          <li key={day.key}>
            <b>{own(day)}</b>
            <span>{day.first === day.last ? day.first : `${day.first} – ${day.last.slice(5)}`}</span>
            {can('planning.plans.write') && plan.festival !== own(day) && (
              <Button size="small" onClick={() => change.mutate({ festival: own(day) })}>
                {t('plan.take_festival')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
