/** One day: its festivals, its shows, planned or not; a place to drop one on. */
import { PlusOutlined, WarningOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Calendar, Plan } from '@/app/types/planning'
import { clock, dateTime } from '@/components/num/time'
import { useTexts } from '../texts'
import type { Occasion } from './Bands'

interface Props {
  day: string
  told: Calendar
  /** Festivals and the team's own days. */
  occasions: Occasion[]
  /** Bars that lie over the week: so many lines are left free for them. */
  lanes: number
  outside: boolean
  onHold?: (id: string) => void
  onDrop?: () => void
  onMove?: (plan: Plan, days: number) => void
  onAdd?: (day: string) => void
}

/** The shows that begin on a day of the company's, earliest first; those that began before and reach into it too. */
export function onDay(plans: Plan[], day: string, zone: string): Plan[] {
  const dayOf = (moment: string) => dateTime(moment, zone).slice(0, 10)
  const lastOf = (plan: Plan) => dayOf(new Date(Date.parse(plan.planned_ends_at) - 1).toISOString())
  return plans.filter((plan) => dayOf(plan.planned_at) <= day && day <= lastOf(plan))
}

/** Shows without a plan that a day names; the list has the others. */
const MOST = 5

/** Shows that began on that day without a plan. */
export function playedOn(played: Calendar['played'], day: string, zone: string): Calendar['played'] {
  return played.filter((each) => dateTime(each.started_at, zone).slice(0, 10) === day)
}

export function DayCell({ day, told, occasions, lanes, outside, onHold, onDrop, onMove, onAdd }: Props) {
  const t = useTexts()
  const days = occasions.filter((each) => each.first === day && each.last === day)
  const played = playedOn(told.played, day, told.zone)
  const marks = [outside && 'outside', day === told.today && 'today'].filter(Boolean).join(' ')
  return (
    <div
      role="gridcell"
      className={`calendar-day ${marks}`}
      aria-label={day}
      onDragOver={onDrop && ((event) => event.preventDefault())}
      onDrop={
        onDrop &&
        ((event) => {
          event.preventDefault()
          onDrop()
        })
      }
    >
      <p className="calendar-date">
        <span>{Number(day.slice(8))}</span>
        {onAdd && (
          <button type="button" aria-label={t('calendar.add_on', { day })} onClick={() => onAdd(day)}>
            <PlusOutlined />
          </button>
        )}
      </p>
      {lanes > 0 && <span className="calendar-lanes" style={{ height: lanes * 20 }} />}
      {days.map((each) => (
        <small key={each.key} className={each.mine ? 'calendar-festival mine' : 'calendar-festival'}>
          {each.word}
        </small>
      ))}
      {onDay(told.plans, day, told.zone).map((plan) => (
        <Show key={plan.id} plan={plan} day={day} told={told} onHold={onHold} onMove={onMove} />
      ))}
      {played.slice(0, MOST).map((each) => (
        <PlayedShow key={each.id} played={each} zone={told.zone} />
      ))}
      {played.length > MOST && (
        <Link to={`/shows?from=${day}&to=${day}`} className="calendar-more">
          {t('calendar.played_more', { n: played.length - MOST })}
        </Link>
      )}
    </div>
  )
}

interface ShowProps {
  plan: Plan
  day: string
  told: Calendar
  onHold?: (id: string) => void
  onMove?: (plan: Plan, days: number) => void
}

function Show({ plan, day, told, onHold, onMove }: ShowProps) {
  const t = useTexts()
  const clashes = told.conflicts.filter((each) => each.one === plan.id || each.other === plan.id)
  const begins = dateTime(plan.planned_at, told.zone).slice(0, 10) === day
  const crew = told.rosters.find((each) => each.plan === plan.id)?.names ?? plan.hosts
  const names = [plan.account_name, ...crew].join(' · ')
  return (
    <Link
      to={`/planning/plans/${plan.id}`}
      className={`calendar-show ${plan.state} ${clashes.length > 0 ? 'clash' : ''}`}
      draggable={begins && onHold !== undefined}
      onDragStart={() => onHold?.(plan.id)}
      onKeyDown={(event) => {
        const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
        if (!onMove || !event.altKey || days === undefined) return
        event.preventDefault()
        onMove(plan, days)
      }}
      data-tip={[`${plan.title}｜${names}`, ...clashes.map((each) => `${t(`clash.${each.what}`)} ${each.names.join('、')}`)].join('\n')}
    >
      <b>{begins ? clock(plan.planned_at, told.zone) : t('calendar.goes_on')}</b> {plan.title}
      {clashes.length > 0 && <WarningOutlined aria-label={t('calendar.clash')} />}
    </Link>
  )
}

/** On air without a plan: leads to its review. */
function PlayedShow({ played, zone }: { played: Calendar['played'][number]; zone: string }) {
  const t = useTexts()
  const names = [played.account_name, played.host].filter(Boolean).join(' · ')
  return (
    <Link
      to={`/review/${played.id.startsWith('run_') ? 'runs' : 'shows'}/${encodeURIComponent(played.id)}`}
      className="calendar-show played"
      draggable={false}
      data-tip={`${t('calendar.played')}｜${names}`}
    >
      <b>{clock(played.started_at, zone)}</b> {played.title || played.account_name}
      <span className="hidden-text">{t('calendar.played')}</span>
    </Link>
  )
}
