/** The columns of the addresses that platforms push to. */
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { Webhook } from '@/app/types'
import { formatValue, MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { leading, type Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { useNarrow } from '@/components/useNarrow'
import { useTexts } from '../texts'
import { Address } from './Address'
import { addressOf } from './draft'

const COUNTS = ['taken', 'waiting', 'aside', 'forged'] as const

export function useWebhookColumns(): Column<Webhook>[] {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const narrow = useNarrow()
  const when = (at: string | null) => <span className="num-text">{at ? dateTime(at, zone) : MISSING}</span>
  const counts = COUNTS.map(
    (key): Column<Webhook> => ({
      key,
      title: t(`push.${key}`),
      hint: t(`push_hint.${key}`),
      align: 'end',
      render: ({ pushes }) => formatValue(pushes[key], { unit: 'count', language, exact: true }),
    }),
  )
  const columns: Column<Webhook>[] = [
    {
      key: 'name',
      title: t('webhooks.name'),
      least: 112,
      width: 200,
      render: (row) => <strong className="clip">{row.name}</strong>,
    },
    {
      key: 'platform',
      title: t('webhooks.platform'),
      least: 96,
      render: (row) => (language === 'zh' ? row.platform_zh : row.platform_en),
    },
    {
      key: 'address',
      title: t('webhooks.address'),
      least: 200,
      width: 340,
      render: (row) => <Address address={addressOf(row, location.origin)} />,
    },
    { key: 'last', title: t('webhooks.last'), least: 132, render: (row) => when(row.last_at) },
    ...counts,
    {
      key: 'secret',
      title: t('webhooks.secret'),
      least: 96,
      render: (row) => <Secret webhook={row} zone={zone} />,
    },
    { key: 'made', title: t('webhooks.made'), least: 132, render: (row) => when(row.made_at) },
  ]
  return narrow ? leading(columns, ['name', 'last', 'taken']) : columns
}

function Secret({ webhook, zone }: { webhook: Webhook; zone: string }) {
  const t = useTexts()
  const until = webhook.old_secret_until
  if (!until) return <Tag>{t('webhooks.one_secret')}</Tag>
  return (
    <Tag tone="info" tip={t('webhooks.old_until', { at: dateTime(until, zone) })}>
      {t('webhooks.two_secrets')}
    </Tag>
  )
}
