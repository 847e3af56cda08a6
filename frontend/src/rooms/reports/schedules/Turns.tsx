/** What a schedule made, newest first, and whether each channel got it. */
import { Link } from 'react-router'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { Delivery, Schedule, Turn } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Bar } from '@/components/Skeletons'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from '../texts'
import { editionPath } from '../names'
import { TurnState } from './TurnState'
import { useTurns } from './useSchedules'

export function Turns({ schedule }: { schedule: Schedule }) {
  const t = useTexts()
  const { data } = useTurns(schedule)
  return (
    <section className="turns">
      <h3>{t('schedules.turns')}</h3>
      {!data && <Bar height={48} />}
      {data?.length === 0 && <p className="quiet-line">{t('schedules.no_turns')}</p>}
      {data?.map((turn) => <TurnLine key={turn.id} turn={turn} />)}
    </section>
  )
}

function TurnLine({ turn }: { turn: Turn }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <article className="turn">
      <header>
        <TurnState turn={turn} />
        {turn.edition && <Link to={editionPath({ id: turn.edition })}>{t('schedules.open')}</Link>}
      </header>
      <p className="faint">
        <span className="num-text">{dateTime(turn.made_at, zone)}</span>{' '}
        {turn.slot ? t('schedules.by_calendar') : t('schedules.by_hand', { name: turn.by })}
        {turn.older > 0 && ` · ${t('schedules.older', { n: turn.older })}`}
      </p>
      <ul>
        {turn.deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </article>
  )
}

const TONES: Record<Delivery['state'], Tone> = { waiting: 'info', sent: 'ok', failed: 'bad' }

function DeliveryLine({ delivery: { channel_name: name, state, error, attempts } }: { delivery: Delivery }) {
  const t = useTexts()
  const language = useLanguage()
  const tone = error && state !== 'failed' ? 'warn' : TONES[state]
  return (
    <li>
      <span>{name}</span>
      <Tag tone={tone}>{t(`delivery.${state}`)}</Tag>
      {attempts > 1 && <span className="faint">{t('delivery.attempts', { n: attempts })}</span>}
      {error && <p className="faint">{error[`message_${language}`]}</p>}
    </li>
  )
}
