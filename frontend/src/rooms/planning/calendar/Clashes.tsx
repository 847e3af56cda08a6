/** What clashes, in sentences, over the calendar. */
import { WarningOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Calendar } from '@/app/types/planning'
import { useTexts } from '../texts'

const MOST = 6

export function Clashes({ told }: { told: Calendar }) {
  const t = useTexts()
  if (told.conflicts.length === 0) return null
  return (
    <ul className="calendar-clashes" aria-label={t('calendar.clash')}>
      {told.conflicts.slice(0, MOST).map((each) => (
        <li key={`${each.what}${each.one}${each.other}`}>
          <WarningOutlined /> <b>{t(`clash.${each.what}`)}</b> {each.names.join('、')}：
          <Link to={`/planning/plans/${each.one}`}>{each.one_title}</Link> × <Link to={`/planning/plans/${each.other}`}>{each.other_title}</Link>
        </li>
      ))}
      {told.conflicts.length > MOST && <li>{t('calendar.more', { n: told.conflicts.length - MOST })}</li>}
    </ul>
  )
}
