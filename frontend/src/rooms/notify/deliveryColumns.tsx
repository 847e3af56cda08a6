/** The columns of the deliveries. */
import { Button } from 'antd'
import { useSession } from '@/app/session'
import type { Delivery } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { leading, type Column } from '@/components/table/column'
import { useNarrow } from '@/components/useNarrow'
import { Tag } from '@/components/Tag'
import { Outcome } from './Outcome'
import { useTexts } from './texts'
import { useSendAgain } from './useDeliveries'

export function useDeliveryColumns(): Column<Delivery>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const again = useSendAgain()
  const narrow = useNarrow()
  const columns: Column<Delivery>[] = [
    {
      key: 'made',
      title: t('delivery.made'),
      least: 132,
      render: (delivery) => <span className="num-text">{dateTime(delivery.made_at, zone)}</span>,
    },
    {
      key: 'title',
      title: t('delivery.what'),
      least: 160,
      width: 320,
      render: (delivery) => (
        <span className="clip" data-tip={delivery.files.join('\n') || undefined}>
          {delivery.test && <Tag>{t('delivery.test')}</Tag>} {delivery.title}
        </span>
      ),
    },
    {
      key: 'channel',
      title: t('delivery.channel'),
      least: 120,
      render: (delivery) => `${delivery.channel_name} · ${t(`kind.${delivery.kind}`)}`,
    },
    {
      key: 'state',
      title: t('delivery.state'),
      least: 220,
      width: 420,
      render: (delivery) => <Outcome delivery={delivery} />,
    },
    { key: 'attempts', title: t('delivery.attempts'), align: 'end', least: 72, render: (row) => row.attempts },
    { key: 'by', title: t('delivery.by'), least: 72, render: (delivery) => delivery.made_by },
    {
      key: 'again',
      title: t('channel.actions'),
      least: 80,
      render: ({ id, state }) =>
        state === 'failed' && (
          <Button type="link" onClick={() => again.mutate(id)}>
            {t('delivery.again')}
          </Button>
        ),
    },
  ]
  return narrow ? leading(columns, ['title', 'state', 'channel']) : columns
}
