/** An order on a phone: its number, state and moment, and what it came to. */
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Order } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import { Figure } from './money'
import { Status } from './Status'
import { useTexts } from './texts'

export function OrderCard({ order, onOpen }: { order: Order; onOpen: () => void }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const platformName = usePlatformName()
  const at = order.paid_at ?? order.created_at
  return (
    <button type="button" className="card order-card" onClick={onOpen}>
      <span className="order-card-line">
        <span className="id">{order.order_id}</span>
        <Status status={order.status} raw={order.raw_status} />
      </span>
      <span className="order-card-line faint">
        <span className="clip">
          {[platformName(order.platform), order.show_title].filter(Boolean).join(' · ')}
        </span>
        <span className="num-text">{at ? dateTime(at, zone) : MISSING}</span>
      </span>
      <span className="order-card-line">
        <span className="faint">
          {t('column.quantity')} <Figure value={order.quantity} unit="quantity" />
        </span>
        <span>
          <span className="faint">{t('column.paid')}</span>{' '}
          <b>
            <Figure value={order.paid_amount} unit="money" currency={order.currency} />
          </b>
        </span>
      </span>
    </button>
  )
}
