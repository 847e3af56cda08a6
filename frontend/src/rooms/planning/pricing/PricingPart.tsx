/** 价格机制 of one product: its terms, what they come to as they are typed, and the prices behind them. */
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Pricing } from '@/app/types/planning'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Field } from '@/components/form/Field'
import { moneyText } from '@/components/num/amounts'
import { formatValue } from '@/components/num/format'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { asked, drafted, type Draft } from './draft'
import { History } from './History'
import { Ladder } from './Ladder'
import { Terms } from './Terms'
import { usePriceActs, usePricing, useTried } from './usePricing'
import './pricing.css'

interface Props {
  plan: string
  item: string
  may: boolean
}

export function PricingPart({ plan, item, may }: Props) {
  const { data, error, refetch } = usePricing(plan, item)
  if (data) return <Body key={JSON.stringify([data.terms, data.crossing?.id])} plan={plan} item={item} told={data} may={may} />
  return error ? <ErrorSentence error={error} retry={() => void refetch()} /> : <Block height={360} />
}

function Body({ plan, item, told, may }: Props & { told: Pricing }) {
  const t = useTexts()
  const first = useMemo(() => drafted(told.terms, told.currency), [told])
  const [draft, write] = useState<Draft>(first)
  const [why, say] = useState('')
  const acts = usePriceActs(plan, item)
  const terms = asked(draft, told.currency, told)
  const changed = JSON.stringify(draft) !== JSON.stringify(first)
  const tried = useTried(plan, item, changed ? terms : null)
  const reckoning = (changed && tried.data) || told.reckoning
  const refused = changed && tried.error instanceof ApiError ? tried.error : null
  const asks = changed && (reckoning.below || (acts.error instanceof ApiError && acts.error.fault.code === 'planning.below_floor'))
  return (
    <div className="drawer-form">
    <form
      className="drawer-form pricing"
      onSubmit={(event) => {
        event.preventDefault()
        void acts.set(terms, told.version, why.trim(), asks ? t('pricing.asked') : t('items.saved'))
      }}
    >
      {told.crossing && <Waiting told={told} acts={acts} />}
      {refused ? <p className="pricing-objection">{refused.message}</p> : <Ladder reckoning={reckoning} currency={told.currency} />}
      <Terms plan={plan} item={item} draft={draft} currency={told.currency} costs={told.costs} floors={told.floors} stock={told.stock} disabled={!may} put={(more) => write((now) => ({ ...now, ...more }))} />
      {asks && (
        <Field label={t('pricing.why')} hint={t('pricing.why.hint')}>
          {({ labelled: _, ...ids }) => <Input {...ids} size="medium" maxLength={300} value={why} onChange={(event) => say(event.target.value)} />}
        </Field>
      )}
      {may && (
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={acts.busy} disabled={!changed || refused !== null || (asks && !why.trim())}>
            {asks ? t('pricing.ask') : t('items.save')}
          </Button>
          {changed && <Button onClick={() => write(first)}>{t('pricing.back')}</Button>}
        </div>
      )}
    </form>
    <History told={told} acts={acts} may={may} />
    </div>
  )
}

/** Terms below the floor that wait for somebody else than who asked. */
function Waiting({ told, acts }: { told: Pricing; acts: ReturnType<typeof usePriceActs> }) {
  const t = useTexts()
  const language = useLanguage()
  const waits = told.crossing
  if (!waits) return null
  const price = moneyText(waits.payable, told.currency, language, true)
  const share = waits.share === null ? '' : ` (${formatValue(waits.share / 10_000, { unit: 'ratio', language, trim: true })})`
  const decides = told.agrees && !waits.mine
  return (
    <section className="pricing-waiting" aria-label={t('pricing.waiting')}>
      <p>
        <b>{t('pricing.waiting')}</b> {t('pricing.waits', { who: waits.by, price: price + share, why: waits.why })}
      </p>
      {decides ? (
        <div className="pricing-row">
          <Button type="primary" loading={acts.busy} onClick={() => void acts.decide(waits.id, true, t('pricing.agreed'))}>
            {t('pricing.agree')}
          </Button>
          <Button disabled={acts.busy} onClick={() => void acts.decide(waits.id, false, t('pricing.refused'))}>
            {t('pricing.refuse')}
          </Button>
        </div>
      ) : (
        <p className="faint">{t(waits.mine ? 'pricing.waits.mine' : 'pricing.waits.others')}</p>
      )}
    </section>
  )
}
