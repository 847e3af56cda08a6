/** One row of costs, typed: what it is of, how much, from when. */
import { Button, DatePicker, Input, Segmented, Select, type InputRef } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type Ref } from 'react'
import { Card } from '@/components/Card'
import { isEnough, isRate, rowOf, SHAPES, type CostKind, type Typed } from './kinds'
import { ShowChoice } from './ShowChoice'
import { useTexts } from './texts'
import { useEntry } from './useEntry'

interface Props {
  kinds: CostKind[]
  currency: string
  /** What a click on a product without a cost puts in. */
  begun: Typed
  kind: CostKind
  onKind: (kind: CostKind) => void
}

const CURRENCIES = ['CNY', 'USD', 'MYR', 'THB', 'IDR', 'SGD', 'PHP', 'VND', 'JPY', 'EUR', 'GBP']

export function EnterCost({ kinds, currency: own, begun, kind, onKind }: Props) {
  const t = useTexts()
  const { save, saving, said } = useEntry()
  const [typed, setTyped] = useState<Typed>(begun)
  const [seen, setSeen] = useState(begun)
  const [currency, setCurrency] = useState(own)
  if (seen !== begun) {
    setSeen(begun)
    setTyped(begun)
  }
  const first = useRef<InputRef>(null)
  useEffect(() => {
    if (Object.keys(begun).length > 0) first.current?.focus()
  }, [begun])
  const { named, amounts, since } = SHAPES[kind]
  const put = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value })
  const send = async () => {
    if (await save(kind, currency, rowOf(kind, typed))) setTyped({ since: typed.since })
  }
  return (
    <Card title={t('costs.enter')}>
      <Segmented<CostKind>
        aria-label={t('costs.kind')}
        options={kinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        value={kind}
        onChange={onKind}
      />
      <p className="quiet-line">{t(`kind.${kind}.how`)}</p>
      <form
        className="cost-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {named.map((field) =>
          field === 'show' ? (
            <ShowChoice key={field} value={typed.show ?? ''} onChange={put('show')} />
          ) : (
            <Typing key={field} label={t(`field.${field}`)} value={typed[field]} onChange={put(field)} width={180} />
          ),
        )}
        {amounts.map((field, at) => (
          <Typing
            key={field}
            hold={at === 0 ? first : undefined}
            label={t(`field.${field}`)}
            value={typed[field]}
            onChange={put(field)}
            width={120}
            suffix={isRate(field) ? '%' : undefined}
            decimal
          />
        ))}
        {since && (
          <label>
            {t('field.since')}
            <DatePicker
              style={{ width: 130 }}
              value={typed.since ? dayjs(typed.since) : null}
              placeholder={t('since.always')}
              onChange={(day) => put('since')(day ? day.format('YYYY-MM-DD') : '')}
            />
          </label>
        )}
        <label>
          {t('currency')}
          <Select
            style={{ width: 84 }}
            value={currency}
            aria-label={t('currency')}
            options={[...new Set([own, ...CURRENCIES])].map((code) => ({ value: code, label: code }))}
            onChange={setCurrency}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={saving} disabled={!isEnough(kind, typed)}>
          {saving ? t('enter.saving') : t('enter.save')}
        </Button>
      </form>
      <p className={`cost-said ${said && !said.good ? 'lacking' : 'quiet-line'}`} role="status">
        {said?.text ?? t('enter.sheet', { kind: t(`kind.${kind}`) })}
      </p>
    </Card>
  )
}

interface TypingProps {
  label: string
  value: string | undefined
  onChange: (value: string) => void
  width: number
  suffix?: string
  decimal?: boolean
  hold?: Ref<InputRef>
}

function Typing({ label, value, onChange, width, suffix, decimal, hold }: TypingProps) {
  return (
    <label>
      {label}
      <Input
        ref={hold}
        style={{ width }}
        value={value ?? ''}
        suffix={suffix}
        inputMode={decimal ? 'decimal' : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
