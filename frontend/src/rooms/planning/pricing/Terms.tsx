/** The form of a product's terms. */
import { Button, Checkbox, Input, Select } from 'antd'
import type { KnownCharges } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { WordsNote } from '@/components/form/WordsNote'
import { digitsOf } from '../items/money'
import { useTexts } from '../texts'
import { BASES, CHANNELS, chargesDrafted, type Draft } from './draft'
import { NumberBox } from './NumberBox'
import { Rows } from './Rows'
import { useKnownCharges } from './usePricing'

interface Props {
  plan: string
  item: string
  draft: Draft
  currency: string
  costs: boolean
  floors: boolean
  stock: number | null
  disabled: boolean
  put: (told: Partial<Draft>) => void
}

export function Terms(props: Props) {
  return (
    <>
      <Price {...props} />
      <Struck {...props} />
      <Deals {...props} />
      {props.costs && <Charges {...props} />}
    </>
  )
}

type NumberKey = 'price' | 'flash' | 'minutes' | 'most_units' | 'per_person' | 'anchor' | 'buy' | 'free' | 'member_off' | 'commission' | 'fee' | 'insurance' | 'floor'

function One({ name, draft, currency, disabled, put, money = false, after, hint, digits, least }: Props & { name: NumberKey; money?: boolean; after?: string; hint?: string; digits?: number; least?: number }) {
  const t = useTexts()
  const label = t(`pricing.${name}`)
  return (
    <Field label={label} hint={hint}>
      {({ id }) => (
        <NumberBox
          id={id}
          label={label}
          value={draft[name]}
          digits={money ? digitsOf(currency) : digits}
          least={least}
          after={money ? currency : after}
          disabled={disabled}
          onChange={(value) => put({ [name]: value })}
        />
      )}
    </Field>
  )
}

function Price(props: Props) {
  const t = useTexts()
  const { stock, draft } = props
  const over = stock !== null && (draft.most_units ?? 0) > stock
  const ledger = stock === null ? t('pricing.no_ledger') : t(over ? 'pricing.over_ledger' : 'pricing.ledger', { n: stock })
  return (
    <>
      <div className="field-row">
        <One {...props} name="price" money />
        <One {...props} name="flash" money hint={t('pricing.flash.hint')} />
      </div>
      <div className="field-row">
        <One {...props} name="minutes" after={t('pricing.minutes.unit')} />
        <One {...props} name="most_units" digits={0} least={1} after={t('pricing.units.unit')} hint={ledger} />
        <One {...props} name="per_person" digits={0} least={1} after={t('pricing.units.unit')} />
      </div>
    </>
  )
}

function Struck(props: Props) {
  const t = useTexts()
  const { draft, disabled, put } = props
  return (
    <div className="field-row">
      <One {...props} name="anchor" money hint={t(`pricing.basis.${draft.kind}.hint`)} />
      <Field label={t('pricing.basis')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            size="medium"
            disabled={disabled || draft.anchor === null}
            value={draft.kind}
            options={BASES.map((kind) => ({ value: kind, label: t(`pricing.basis.${kind}`) }))}
            onChange={(kind) => put({ kind })}
          />
        )}
      </Field>
      {draft.kind === 'dated' && draft.anchor !== null && (
        <Field label={t('pricing.basis_day')}>
          {({ id }) => <Input id={id} type="date" size="medium" disabled={disabled} value={draft.day} onChange={(event) => put({ day: event.target.value })} />}
        </Field>
      )}
    </div>
  )
}

function Deals(props: Props) {
  const t = useTexts()
  const { draft, currency, disabled, costs, put } = props
  const digits = digitsOf(currency)
  const box = { disabled }
  return (
    <>
      <TextField shown label={t('pricing.title')} value={draft.title} optional onChange={(title) => put({ title: title.slice(0, 60) })} />
      <div className="field-row">
        <One {...props} name="buy" digits={0} after={t('pricing.units.unit')} />
        <One {...props} name="free" digits={0} after={t('pricing.units.unit')} />
        <One {...props} name="member_off" money />
      </div>
      <Rows label={t('pricing.pieces')} rows={draft.pieces} empty={{ least: 2, fold: 9 }} most={5} disabled={disabled} onChange={(pieces) => put({ pieces })}>
        {(row, set) => (
          <>
            <NumberBox {...box} label={t('pricing.pieces.least')} before={t('pricing.from')} after={t('pricing.units.unit')} digits={0} least={1} most={10} value={row.least} onChange={(least) => set({ least })} />
            <NumberBox {...box} label={t('pricing.pieces.fold')} after={t('pricing.fold')} least={0} most={10} value={row.fold} onChange={(fold) => set({ fold })} />
          </>
        )}
      </Rows>
      <Rows label={t('pricing.amounts')} rows={draft.amounts} empty={{ least: null, off: null }} most={5} disabled={disabled} onChange={(amounts) => put({ amounts })}>
        {(row, set) => (
          <>
            <NumberBox {...box} label={t('pricing.amounts.least')} before={draft.every && draft.amounts.length === 1 ? t('pricing.every_from') : t('pricing.from')} digits={digits} value={row.least} onChange={(least) => set({ least })} />
            <NumberBox {...box} label={t('pricing.amounts.off')} before={t('pricing.less')} digits={digits} value={row.off} onChange={(off) => set({ off })} />
          </>
        )}
      </Rows>
      {draft.amounts.length === 1 && (
        <Checkbox disabled={disabled} checked={draft.every} onChange={(event) => put({ every: event.target.checked })}>
          {t('pricing.every')}
        </Checkbox>
      )}
      <Rows
        label={t('pricing.coupons')}
        rows={draft.coupons}
        empty={{ channel: CHANNELS.find((each) => !draft.coupons.some((row) => row.channel === each)) ?? 'live', code: '', least: null, off: null, platform: false }}
        most={CHANNELS.length}
        disabled={disabled}
        onChange={(coupons) => put({ coupons })}
      >
        {(row, set) => (
          <>
            <Select aria-label={t('pricing.channel')} size="medium" className="pricing-channel" disabled={disabled} value={row.channel} options={CHANNELS.map((each) => ({ value: each, label: t(`pricing.channel.${each}`) }))} onChange={(channel) => set({ channel })} />
            <Input aria-label={t('pricing.code')} placeholder={t('pricing.code')} size="medium" className="pricing-code" maxLength={60} disabled={disabled} value={row.code} onChange={(event) => set({ code: event.target.value })} />
            <NumberBox {...box} label={t('pricing.coupon.least')} before={t('pricing.from')} digits={digits} value={row.least} placeholder={t('pricing.any')} onChange={(least) => set({ least })} />
            <NumberBox {...box} label={t('pricing.amounts.off')} before={t('pricing.less')} digits={digits} value={row.off} onChange={(off) => set({ off })} />
            <Checkbox disabled={disabled} checked={row.platform} onChange={(event) => set({ platform: event.target.checked })}>
              {t('pricing.platform')}
            </Checkbox>
          </>
        )}
      </Rows>
      <WordsNote text={draft.coupons.map((each) => each.code).join('\n')} />
      <Rows label={t('pricing.gifts')} hint={t('pricing.gifts.hint')} rows={draft.gifts} empty={{ least: 1, name: '', value: null, cost: null }} most={10} disabled={disabled} onChange={(gifts) => put({ gifts })}>
        {(row, set) => (
          <>
            <NumberBox {...box} label={t('pricing.gift.least')} before={t('pricing.from')} after={t('pricing.units.unit')} digits={0} least={1} most={10} value={row.least} onChange={(least) => set({ least })} />
            <Input aria-label={t('pricing.gift.name')} placeholder={t('pricing.gift.name')} size="medium" className="pricing-gift" maxLength={120} disabled={disabled} value={row.name} onChange={(event) => set({ name: event.target.value })} />
            <NumberBox {...box} label={t('pricing.gift.value')} before={t('pricing.gift.worth')} digits={digits} value={row.value} onChange={(value) => set({ value })} />
            {costs && <NumberBox {...box} label={t('pricing.cost.gift_cost')} before={t('pricing.gift.costs')} digits={digits} value={row.cost} onChange={(cost) => set({ cost })} />}
          </>
        )}
      </Rows>
      <WordsNote text={draft.gifts.map((each) => each.name).join('\n')} />
    </>
  )
}

const knownSaid = ({ state, of }: KnownCharges) =>
  state === 'done' ? (`pricing.known.${of || 'none'}` as const) : 'pricing.known.failed'

function Charges(props: Props) {
  const t = useTexts()
  const { currency, disabled, put } = props
  const known = useKnownCharges(props.plan, props.item, ({ charges }) => put(chargesDrafted(charges, currency)))
  return (
    <>
      <div className="field-row">
        <One {...props} name="commission" after="%" />
        <One {...props} name="fee" after="%" />
        <One {...props} name="insurance" money />
        <One {...props} name="floor" least={-100} after="%" disabled={disabled || !props.floors} hint={t('pricing.floor.hint')} />
      </div>
      <p className="pricing-row faint">
        {!disabled && (
          <Button size="small" loading={known.isPending} onClick={() => known.mutate()}>
            {t('pricing.known')}
          </Button>
        )}
        <span role="status">{known.isPending ? t('pricing.known.waiting') : known.data ? t(knownSaid(known.data), { days: known.data.days }) : t('pricing.charges.hint')}</span>
      </p>
    </>
  )
}
