/** An action as an earlier show left it: what, whose, by when, and how often it was missed. */
import { Link } from 'react-router'
import { useSession } from '@/app/session'
import type { Carried } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'
import { reviewOf } from '../useReview'

export function Action({ action }: { action: Carried }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const from = action.show
  const day = from.started_at ? dateTime(from.started_at, zone).slice(5, 10) : ''
  const late = !action.done && action.due !== null && action.due < dateTime(new Date().toISOString(), zone).slice(0, 10)
  return (
    <span className="carried-what">
      <span className={action.done ? 'over' : ''}>{action.text}</span>
      <small>
        <Link to={reviewOf(from.id)}>{t('carried.from', { day, title: from.title || t('untitled') })}</Link>
        {action.owner && <span>{action.owner}</span>}
        {action.due && <Tag tone={late ? 'warn' : 'plain'}>{t(late ? 'notes.late' : 'notes.due', { date: action.due })}</Tag>}
        {action.missed > 0 && <Tag tone="warn">{t('carried.missed', { n: action.missed })}</Tag>}
      </small>
    </span>
  )
}
