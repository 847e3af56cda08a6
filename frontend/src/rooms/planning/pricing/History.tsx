/** What the product was sold for, day by day, and what somebody saw it at with proof. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import type { PriceRecord, Pricing } from '@/app/types/planning'
import { countText, moneyText } from '@/components/num/amounts'
import { digitsOf, kept } from '../items/money'
import { useTexts } from '../texts'
import { NumberBox } from './NumberBox'
import type { usePriceActs } from './usePricing'

const KINDS: PriceRecord['kind'][] = ['suggested', 'peer', 'shown', 'sold']
const SHOWN = 12

interface Props {
  told: Pricing
  acts: ReturnType<typeof usePriceActs>
  may: boolean
}

export function History({ told, acts, may }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const [all, showAll] = useState(false)
  const rows = all ? told.history : told.history.slice(0, SHOWN)
  const money = (minor: number) => moneyText(minor, told.currency, language, true)
  return (
    <section className="pricing-history" aria-label={t('pricing.history')}>
      <h3>{t('pricing.history')}</h3>
      {rows.length === 0 && <p className="faint">{t('pricing.history.none')}</p>}
      <ul>
        {rows.map((each) => (
          <li key={each.id || `${each.kind}/${each.day}`}>
            <span>{each.day}</span>
            <span>{t(`pricing.record.${each.kind}`)}</span>
            <strong>{each.lowest === each.highest ? money(each.lowest) : `${money(each.lowest)}–${money(each.highest)}`}</strong>
            <span className="faint clip" data-tip={each.proof || undefined}>
              {each.units === null ? `${each.proof} · ${each.by}` : t('pricing.sold_units', { n: countText(each.units, language) })}
            </span>
            {may && each.id && (
              <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('pricing.drop_price')} disabled={acts.busy} onClick={() => void acts.drop(each.id, t('pricing.price_dropped'))} />
            )}
          </li>
        ))}
      </ul>
      {told.history.length > SHOWN && !all && (
        <Button type="link" size="small" onClick={() => showAll(true)}>
          {t('pricing.history.all', { n: told.history.length })}
        </Button>
      )}
      {may && <Enter told={told} acts={acts} />}
    </section>
  )
}

function Enter({ told, acts }: Omit<Props, 'may'>) {
  const t = useTexts()
  const [kind, choose] = useState<PriceRecord['kind']>('suggested')
  const [day, setDay] = useState(told.judged_on)
  const [price, type] = useState<number | null>(null)
  const [proof, prove] = useState('')
  const ready = price !== null && price > 0 && day !== '' && proof.trim().length > 1
  const send = async () => {
    const body = { kind, day, price: kept(price, told.currency) ?? 0, proof: proof.trim() }
    if (await acts.enter(body, t('pricing.price_entered'))) {
      type(null)
      prove('')
    }
  }
  return (
    <form
      className="pricing-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void send()
      }}
    >
      <Select aria-label={t('pricing.record')} size="medium" className="pricing-kind" value={kind} options={KINDS.map((each) => ({ value: each, label: t(`pricing.record.${each}`) }))} onChange={choose} />
      <Input aria-label={t('pricing.record_day')} type="date" size="medium" className="pricing-day" value={day} max={told.judged_on} onChange={(event) => setDay(event.target.value)} />
      <NumberBox label={t('pricing.record_price')} placeholder={t('pricing.record_price')} digits={digitsOf(told.currency)} disabled={false} value={price} onChange={type} />
      <Input aria-label={t('pricing.proof')} placeholder={t('pricing.proof')} size="medium" className="pricing-proof" maxLength={300} value={proof} onChange={(event) => prove(event.target.value)} />
      <Button htmlType="submit" disabled={!ready} loading={acts.busy}>
        {t('pricing.enter')}
      </Button>
    </form>
  )
}
