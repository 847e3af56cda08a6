/** What came to an address, newest first: when, of what, and what became of it. Bodies stay sealed. */
import { useSession } from '@/app/session'
import type { Push } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { bytes, dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useReason, useTexts } from '../texts'
import { usePushes } from './useWebhooks'

const TONES = { waiting: 'info', taken: 'ok', test: 'plain', aside: 'warn', forged: 'bad' } as const

export function Pushes({ webhook }: { webhook: string }) {
  const t = useTexts()
  const { data, error } = usePushes(webhook)
  return (
    <section>
      <h3>{t('pushes.title')}</h3>
      {error && <ErrorSentence error={error} />}
      {!data && !error && <Block height={160} />}
      {data?.length === 0 && <p className="quiet-line">{t('pushes.none')}</p>}
      <ul className="pushes">
        {data?.map((push) => (
          <Line key={push.id} push={push} />
        ))}
      </ul>
    </section>
  )
}

function Line({ push }: { push: Push }) {
  const t = useTexts()
  const reason = useReason()
  const zone = useSession().company.zone
  const { signals = 0, repeated = 0 } = push.told
  const said = [
    push.topics.join(', '),
    signals > 0 ? t('pushes.signals', { n: signals }) : '',
    repeated > 0 ? t('pushes.repeated', { n: repeated }) : '',
    push.reason ? reason(push.reason) : '',
  ].filter(Boolean)
  return (
    <li>
      <time className="num-text">{dateTime(push.at, zone, true)}</time>
      <Tag tone={TONES[push.state]} tip={t(`push_hint.${push.state}`)}>
        {t(`push.${push.state}`)}
      </Tag>
      <span className="clip">{said.join(' · ')}</span>
      <small className="faint">{bytes(push.size)}</small>
    </li>
  )
}
