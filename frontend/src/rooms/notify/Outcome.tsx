/** The state of a delivery, and in words what went wrong. */
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { Delivery } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Tag, type Tone } from '@/components/Tag'
import { useTexts } from './texts'

const TONES: Record<Delivery['state'], Tone> = { waiting: 'info', sent: 'ok', failed: 'bad' }

export function Outcome({ delivery, whole = false }: { delivery: Delivery; whole?: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const { state, attempts, error, next_at: next } = delivery
  const partly = state === 'sent' && error !== null
  const again = state === 'waiting' && attempts > 0 && next
  const said = error?.[`message_${language}`]
  return (
    <span className="outcome">
      <Tag tone={partly || again ? 'warn' : TONES[state]}>
        {again ? t('state.again', { at: dateTime(next, zone, true).slice(11) }) : t(`state.${state}`)}
      </Tag>
      {said && (
        <span className={whole ? undefined : 'clip'} data-tip={whole ? undefined : said}>
          {said}
        </span>
      )}
    </span>
  )
}
