/** 粉丝卡: who wrote a comment: how long here, what they asked and bought, what is open. */
import { useQuery } from '@tanstack/react-query'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import type { Fan } from '@/app/types/live'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Facts, type Fact } from '@/components/Facts'
import { amountsText, countText } from '@/components/num/amounts'
import { dateTime } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { Tag } from '@/components/Tag'
import { useCommentWord } from '../comments/words'
import { AMOUNTS } from '../panels/figures'
import { RoomDialog } from '../room/RoomDialog'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import './viewers.css'

export default function FanDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const t = useTexts()
  const { id } = useRoom()
  const { data, error, refetch } = useQuery({
    queryKey: ['live', 'fan', id, person],
    queryFn: () => api.get<Fan>(withQuery(`/live/runs/${encodeURIComponent(id)}/viewers/card`, { person })),
  })
  return (
    <RoomDialog title={t('fan.title')} onClose={onClose}>
      <div className="live-viewers">
        <p className="clip id">{person}</p>
        {error ? (
          <ErrorSentence error={error} retry={() => void refetch()} />
        ) : data ? (
          <FanFacts fan={data} />
        ) : (
          <Block height={220} />
        )}
      </div>
    </RoomDialog>
  )
}

function FanFacts({ fan }: { fan: Fan }) {
  const t = useTexts()
  const word = useCommentWord()
  const language = useLanguage()
  const amounts = useCan()(AMOUNTS)
  const currency = usePart('run')?.currency ?? 'CNY'
  const zone = useSession().company.zone
  const n = (value: number) => countText(value, language, true)
  const and = t('viewer.and')
  const did = fan.did.filter((each) => each !== 'wrote').map((each) => t(`viewer.did.${each}`))
  const asked = fan.asked.map((each) =>
    t('fan.asked_n', { what: each.name || word('intent', each.intent), n: n(each.comments) }),
  )
  const facts: Fact[] = [
    [t('fan.known'), <Known key="known" fan={fan} />],
    [t('fan.did'), [t('fan.comments', { n: n(fan.comments) }), ...did].join(and)],
    [t('fan.asked'), asked.length > 0 ? asked.join(and) : <Unknown key="asked" text={t('fan.asked_none')} />],
    [
      t('fan.orders'),
      fan.orders === null ? (
        <Unknown key="orders" text={t('fan.orders_untold')} />
      ) : (
        [
          t('fan.orders_n', { n: n(fan.orders) }),
          ...(amounts && fan.orders > 0 ? [amountsText(fan.gmv, currency, language, true)] : []),
          ...(fan.last_order_at ? [t('fan.last_order', { at: dateTime(fan.last_order_at, zone) })] : []),
        ].join(and)
      ),
    ],
    [t('fan.before'), <Unknown key="before" text={t('fan.before_unknown')} />],
    [t('fan.waiting'), <Waiting key="waiting" fan={fan} />],
    [t('fan.penalties'), <Penalties key="penalties" fan={fan} />],
  ]
  return <Facts facts={facts} wide />
}

function Unknown({ text }: { text: string }) {
  return <span className="missing">{text}</span>
}

function Known({ fan }: { fan: Fan }) {
  const t = useTexts()
  const word = useCommentWord()
  const zone = useSession().company.zone
  if (!fan.first_at) return <Unknown text={t('fan.unknown')} />
  const since = t('fan.since', { at: dateTime(fan.first_at, zone), show: fan.first_show || t('untitled') })
  return (
    <>
      {fan.fan && <Tag tone="accent">{word('fan', fan.fan)}</Tag>} {fan.here_first ? t('fan.first_time') : since}
    </>
  )
}

function Waiting({ fan }: { fan: Fan }) {
  const t = useTexts()
  if (fan.waiting.length === 0) return t('fan.waiting_none')
  return (
    <ul className="fan-list">
      {fan.waiting.map((each) => (
        <li key={each.id}>
          {each.text} {each.late && <Tag tone="warn">{t('fan.late')}</Tag>}
        </li>
      ))}
    </ul>
  )
}

function Penalties({ fan }: { fan: Fan }) {
  const t = useTexts()
  const word = useCommentWord()
  const zone = useSession().company.zone
  if (fan.penalties.length === 0) return t('fan.penalties_none')
  return (
    <ul className="fan-list">
      {fan.penalties.map((each) => (
        <li key={each.begins_at}>
          <Tag tone={each.in_force ? 'bad' : 'plain'}>{t(`penalty.kind.${each.kind}`)}</Tag> {word('reason', each.reason)}{' '}
          <small className="faint">{dateTime(each.begins_at, zone)}</small>
        </li>
      ))}
    </ul>
  )
}
