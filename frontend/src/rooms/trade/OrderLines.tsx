/** The lines of an order with their provenance. */
import { Link } from 'react-router'
import { useSession } from '@/app/session'
import type { OrderDetail, OrderLine } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { Figure } from './money'
import { Status } from './Status'
import { useTexts } from './texts'

export function OrderLines({ order }: { order: OrderDetail }) {
  const t = useTexts()
  return (
    <section>
      <h2 className="sub">{t('detail.lines', { n: order.lines.length })}</h2>
      <ul className="order-lines">
        {order.lines.map((line) => (
          <Line key={`${line.source.batch}/${line.row}/${line.line_id}`} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { line: OrderLine }) {
  const t = useTexts()
  const money = (name: string, value: number | null) => (
    <span>
      <small>{name}</small> <Figure value={value} unit="money" currency={line.currency} />
    </span>
  )
  return (
    <li>
      <div className="order-line-head">
        <strong>{line.product || line.product_id || t('detail.unnamed')}</strong>
        <Status status={line.status} raw={line.raw_status} />
      </div>
      <p className="faint">{[line.line_id, line.category, line.product_id].filter(Boolean).join(' · ')}</p>
      <div className="order-line-money">
        {money(t('detail.price'), line.unit_price)}
        <span>
          × <Figure value={line.quantity} unit="quantity" />
        </span>
        {money(t('column.amount'), line.amount)}
        {money(t('column.paid'), line.paid_amount)}
        {money(t('column.refund'), line.refund_amount)}
      </div>
      <Origin line={line} />
    </li>
  )
}

function Origin({ line }: { line: OrderLine }) {
  const t = useTexts()
  const zone = useSession().company.zone
  const { source } = line
  return (
    <p className="origin">
      <Link to={`/connectors?batch=${source.batch}`} className="file-name">
        {source.file}
      </Link>
      <small>
        {[
          line.sheet,
          t('detail.row', { row: line.row }),
          source.as_of && t('detail.as_of', { at: dateTime(source.as_of, zone) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </p>
  )
}
