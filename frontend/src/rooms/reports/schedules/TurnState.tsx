/** What became of a turn: being made, sent to how many of how many, or why not. */
import { useLanguage } from '@/app/language'
import type { Turn } from '@/app/types'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'

export function TurnState({ turn, short = false }: { turn: Turn; short?: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const said = turn.error?.[`message_${language}`]
  const sent = turn.deliveries.filter((each) => each.state === 'sent').length
  const failed = turn.deliveries.some((each) => each.state === 'failed')
  const n = turn.deliveries.length
  return (
    <span className="turn-state">
      <span className="num-text">{turn.subject}</span>
      {turn.state === 'made' ? (
        <Tag tone={failed ? 'bad' : sent === n && !said ? 'ok' : 'info'} tip={short ? said : undefined}>
          {t('schedules.sent_n', { sent, n })}
        </Tag>
      ) : (
        <Tag tone={turn.state === 'failed' ? 'bad' : 'info'} tip={short ? said : undefined}>
          {t(turn.state === 'failed' ? 'schedules.turn_failed' : 'schedules.turn_waiting')}
        </Tag>
      )}
      {!short && said && <span>{said}</span>}
    </span>
  )
}
