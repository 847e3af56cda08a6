/** How many booked through one channel on one day. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Booking, Launch, NewBooking } from '@/app/types/planning'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { CountField, DayField } from './fields'
import { useLaunchActs } from './useLaunches'

export default function BookingDrawer({ launch, booking, onClose }: { launch: Launch; booking: Booking | null; onClose: () => void }) {
  const t = useTexts()
  const acts = useLaunchActs(launch.plan)
  const last = launch.bookings.rows.at(-1)
  const [draft, put] = useState<NewBooking>(() =>
    booking ? told(booking) : { channel: last?.channel ?? '', day: last?.day ?? launch.booking_on, booked: 0, bought: null, source: last?.source ?? '' },
  )
  const ready = draft.channel.trim() && draft.source.trim()
  return (
    <SideDrawer open size={480} title={t('launch.add_booking')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) acts.mutate({ act: 'book', booking: draft }, { onSuccess: onClose })
        }}
      >
        <div className="field-row">
          <TextField autoFocus={!booking} label={t('tasks.channel')} placeholder={t('launch.channel_example')} value={draft.channel} onChange={(channel) => put({ ...draft, channel })} />
          <DayField label={t('launch.day')} value={draft.day} onChange={(day) => put({ ...draft, day })} />
        </div>
        <div className="field-row">
          <CountField label={t('launch.booked')} value={draft.booked} onChange={(booked) => put({ ...draft, booked: booked ?? 0 })} />
          <CountField label={t('launch.bought')} hint={t('launch.bought_hint')} value={draft.bought ?? null} onChange={(bought) => put({ ...draft, bought })} />
        </div>
        <TextField label={t('launch.source')} placeholder={t('launch.source_example')} value={draft.source} onChange={(source) => put({ ...draft, source })} />
        <div className="buttons">
          <Button type="primary" size="medium" htmlType="submit" loading={acts.isPending} disabled={!ready}>
            {t('plan.save')}
          </Button>
          {booking && (
            <Button danger onClick={() => acts.mutate({ act: 'unbook', booking: booking.id }, { onSuccess: onClose })}>
              {t('tasks.remove')}
            </Button>
          )}
        </div>
      </form>
    </SideDrawer>
  )
}

const told = ({ channel, day, booked, bought, source }: Booking): NewBooking => ({ channel, day, booked, bought, source })
