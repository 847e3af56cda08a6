/** 到手价: how it comes about step by step, and what is left of it for those who may see costs. */
import type { ReactNode } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import type { PriceBill, PriceReckoning } from '@/app/types/planning'
import { moneyText } from '@/components/num/amounts'
import { formatValue } from '@/components/num/format'
import { Tag } from '@/components/Tag'
import { useTexts } from '../texts'

interface Props {
  reckoning: PriceReckoning
  currency: string
}

export function Ladder({ reckoning, currency }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const own = useOwn()
  const [one, ...more] = reckoning.bills
  const money = (minor: number | null) => moneyText(minor, currency, language, true)
  if (!one) return null
  return (
    <section className="pricing-ladder" aria-label={t('pricing.ladder')}>
      <dl>
        <Line name={t('pricing.step.full')} value={money(one.full)} />
        {one.steps.map((step) => (
          <Line key={step.kind} name={t(`pricing.step.${step.kind}`)} value={`−${money(step.off)}`} />
        ))}
        <Line name={t('pricing.step.payable')} value={money(one.payable)} strong />
        {one.gifts.length > 0 && <Line name={t('pricing.gifts')} value={one.gifts.join('、')} />}
        {one.costs?.map((cost) => (
          <Line
            key={cost.kind}
            name={t(`pricing.cost.${cost.kind}`)}
            value={cost.amount === null ? <span className="warn-text">{t('pricing.unknown')}</span> : `−${money(cost.amount)}`}
          />
        ))}
        {one.costs && <Line name={t('pricing.margin')} value={<Margin bill={one} money={money} />} strong />}
      </dl>
      <Others more={more} channels={reckoning.channels} money={money} />
      <Floor reckoning={reckoning} />
      {reckoning.objection && <p className="pricing-objection">{own(reckoning.objection)}</p>}
    </section>
  )
}

function Line({ name, value, strong = false }: { name: string; value: ReactNode; strong?: boolean }) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Where something is unknown it is said, and that true margin can only be lower. */
function Margin({ bill, money }: { bill: PriceBill; money: (minor: number | null) => string }) {
  const t = useTexts()
  const language = useLanguage()
  if (bill.margin === null || bill.share === null) return <span className="warn-text">{t('pricing.margin_unknown')}</span>
  const share = formatValue(bill.share / 10_000, { unit: 'ratio', language, trim: true })
  return (
    <>
      {bill.lacking && bill.lacking.length > 0 ? `≤ ${money(bill.margin)}` : money(bill.margin)} <small>{share}</small>
    </>
  )
}

function Others({ more, channels, money }: { more: PriceBill[]; channels: PriceReckoning['channels']; money: (minor: number) => string }) {
  const t = useTexts()
  const through = Object.entries(channels).filter(([channel]) => channel !== 'live')
  if (more.length === 0 && through.length === 0) return null
  return (
    <ul className="pricing-others">
      {more.map((bill) => (
        <li key={bill.pieces}>
          {t('pricing.for_pieces', { n: bill.pieces, price: money(bill.payable), each: money(Math.round(bill.payable / bill.pieces)) })}
          {bill.gifts.length > 0 && <small className="faint"> {t('pricing.said.gifts', { gifts: bill.gifts.join('、') })}</small>}
        </li>
      ))}
      {through.map(([channel, payable]) => (
        <li key={channel}>{t('pricing.through', { channel: t(`pricing.channel.${channel as 'live'}`), price: money(payable) })}</li>
      ))}
    </ul>
  )
}

function Floor({ reckoning }: { reckoning: PriceReckoning }) {
  const t = useTexts()
  const language = useLanguage()
  const rate = (share: number) => formatValue(share / 10_000, { unit: 'ratio', language, trim: true })
  const { floor, lowest, below } = reckoning
  if (floor === null) return null
  return (
    <p className="pricing-floor">
      {lowest.share === null && lowest.costs ? (
        <Tag tone="warn">{t('pricing.incomparable')}</Tag>
      ) : (
        <Tag tone={below ? 'bad' : 'ok'}>{t(below ? 'pricing.below' : 'pricing.above')}</Tag>
      )}{' '}
      {t('pricing.floor_is', { floor: rate(floor) })}
      {lowest.share !== null && ` · ${t('pricing.lowest', { n: lowest.pieces, share: rate(lowest.share) })}`}
    </p>
  )
}
