/** The columns of the channels. */
import { Button } from 'antd'
import { useSession } from '@/app/session'
import type { NotifyChannel } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { leading, type Column } from '@/components/table/column'
import { useNarrow } from '@/components/useNarrow'
import { Tag } from '@/components/Tag'
import { useTexts } from './texts'

export function useChannelColumns(onTry: (channel: NotifyChannel) => void): Column<NotifyChannel>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const narrow = useNarrow()
  const columns: Column<NotifyChannel>[] = [
    { key: 'name', title: t('channel.name'), least: 120, render: (channel) => channel.name },
    { key: 'kind', title: t('channel.kind'), least: 88, render: (channel) => t(`kind.${channel.kind}`) },
    {
      key: 'reach',
      title: t('channel.reach'),
      least: 160,
      width: 320,
      render: (channel) => <Reach channel={channel} />,
    },
    { key: 'held', title: t('channel.held'), least: 120, render: (channel) => <Held channel={channel} /> },
    {
      key: 'state',
      title: t('channel.state'),
      least: 72,
      render: ({ active }) => (
        <Tag tone={active ? 'ok' : 'plain'}>{t(active ? 'channel.on' : 'channel.off')}</Tag>
      ),
    },
    {
      key: 'sent',
      title: t('channel.sent'),
      least: 132,
      render: ({ sent_at: at }) => <span className="num-text">{at ? dateTime(at, zone) : MISSING}</span>,
    },
    {
      key: 'try',
      title: t('channel.actions'),
      least: 72,
      render: (channel) => (
        <Button type="link" disabled={!channel.active} onClick={() => onTry(channel)}>
          {t('channel.try')}
        </Button>
      ),
    },
  ]
  return narrow ? leading(columns, ['name', 'try', 'state']) : columns
}

/** Mail names its readers, a robot's group is known to its platform alone. */
function Reach({ channel: { kind, settings } }: { channel: NotifyChannel }) {
  const t = useTexts()
  if (kind !== 'email') return <span className="clip">{settings.host}</span>
  const tip = settings.to.join('\n')
  return (
    <span className="clip" data-tip={tip}>
      {settings.to.length > 1
        ? t('channel.to_n', { first: settings.to[0] ?? '', n: settings.to.length })
        : settings.to[0]}
    </span>
  )
}

/** That there are secrets, never what they are. */
function Held({ channel: { kind, held } }: { channel: NotifyChannel }) {
  const t = useTexts()
  if (kind === 'email') return <>{t(held.includes('password') ? 'held.password' : 'held.no_password')}</>
  if (kind === 'wecom') return <>{t('held.url')}</>
  return <>{t(held.includes('secret') ? 'held.signed' : 'held.unsigned')}</>
}
