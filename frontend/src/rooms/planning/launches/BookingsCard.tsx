/** 预约: by channel and day, whose count it is, and how many bought where that can be told. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import type { Booking, Launch } from '@/app/types/planning'
import { Card } from '@/components/Card'
import { formatValue, MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../texts'

const BookingDrawer = lazy(() => import('./BookingDrawer'))

export function BookingsCard({ launch }: { launch: Launch }) {
  const t = useTexts()
  const count = useCount()
  const language = useLanguage()
  const may = useCan()('planning.plans.write')
  const [opened, open] = useState<Booking | 'new' | null>(null)
  const { bookings } = launch
  const share = (rate: number | null) => (rate === null ? MISSING : formatValue(rate, { unit: 'ratio', language }))
  const columns: Column<Booking>[] = [
    { key: 'day', title: t('launch.day'), render: (each) => each.day },
    { key: 'channel', title: t('tasks.channel'), width: 160, render: (each) => each.channel },
    { key: 'booked', title: t('launch.booked'), align: 'end', render: (each) => count(each.booked) },
    { key: 'bought', title: t('launch.bought'), align: 'end', render: (each) => (each.bought === null ? MISSING : count(each.bought)) },
    { key: 'source', title: t('launch.source'), width: 200, render: (each) => each.source },
  ]
  return (
    <Card
      title={t('launch.bookings')}
      extra={
        may && (
          <Button icon={<PlusOutlined />} onClick={() => open('new')}>
            {t('launch.add_booking')}
          </Button>
        )
      }
    >
      {bookings.booked === null ? (
        <p className="plan-empty">{t('launch.no_bookings')}</p>
      ) : (
        <>
          <p className="launch-sum">
            <b>{count(bookings.booked)}</b>
            {bookings.goal !== null && <span className="faint"> / {t('launch.goal', { n: count(bookings.goal) })}</span>}
            <span>
              {bookings.bought.rate === null
                ? t('launch.bought_unknown')
                : t('launch.bought_rate', { rate: share(bookings.bought.rate), n: count(bookings.bought.count ?? 0), of: count(bookings.bought.of) })}
            </span>
          </p>
          <ul className="launch-bars" aria-label={t('launch.by_channel')}>
            {bookings.channels.map((each) => (
              <li key={each.channel}>
                <span>{each.channel}</span>
                <meter min={0} max={Math.max(1, ...bookings.channels.map((one) => one.booked))} value={each.booked} aria-label={each.channel} />
                <span className="num">{count(each.booked)}</span>
                <small className="faint">{each.bought.rate === null ? '' : t('launch.bought_short', { rate: share(each.bought.rate) })}</small>
              </li>
            ))}
          </ul>
          <DataTable<Booking> label={t('launch.bookings')} columns={columns} rows={bookings.rows} rowKey={(each) => each.id} onOpen={may ? open : undefined} />
          <p className="faint">{t('launch.bookings_hint')}</p>
        </>
      )}
      <Suspense fallback={null}>
        {opened && <BookingDrawer launch={launch} booking={opened === 'new' ? null : opened} onClose={() => open(null)} />}
      </Suspense>
    </Card>
  )
}
