/** 数据: the figures one looks up for, each with what it is held against. */
import { memo } from 'react'
import { useLanguage } from '@/app/language'
import { useCan } from '@/app/session'
import { amountsText, countText, major, moneyText } from '@/components/num/amounts'
import { Change } from '@/components/num/Change'
import { clockText } from '@/components/num/elapsed'
import { formatValue, fraction, MISSING } from '@/components/num/format'
import { useRoom } from '../room/RoomContext'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { Totals } from '../types'
import { AMOUNTS, usualAt, valueOf, type FigureKey } from './figures'

interface Props {
  keys: FigureKey[]
  onFigure: (key: FigureKey) => void
}

export const Numbers = memo(function Numbers({ keys, onFigure }: Props) {
  const t = useTexts()
  const shown = useSeen(keys)
  return (
    <section className="live-numbers" aria-label={t('numbers.title')}>
      {shown.map((key) => (
        <Figure key={key} name={key} onOpen={() => onFigure(key)} />
      ))}
    </section>
  )
})

/** Who may not see amounts isn't shown a place for them. */
function useSeen(keys: FigureKey[]): FigureKey[] {
  const can = useCan()
  return can(AMOUNTS) ? keys : keys.filter((each) => each !== 'gmv')
}

function Figure({ name, onOpen }: { name: FigureKey; onOpen: () => void }) {
  const t = useTexts()
  const { over } = useRoom()
  const totals = usePart('totals')
  const currency = usePart('run')?.currency ?? 'CNY'
  const shown = useShown(name, totals, currency)
  const label = t(over && name === 'online' ? 'figure.online_end' : `figure.${name}`)
  return (
    <div className="live-figure">
      <small className="live-label">{label}</small>
      <button
        type="button"
        className={shown.missing ? 'door missing' : 'door'}
        data-tip={shown.hint}
        aria-label={`${label} ${shown.text}`}
        onClick={onOpen}
      >
        {shown.text}
      </button>
      <small className="live-beside">{totals && <Beside name={name} totals={totals} currency={currency} />}</small>
    </div>
  )
}

function useShown(name: FigureKey, totals: Totals | undefined, currency: string) {
  const t = useTexts()
  const language = useLanguage()
  const value = totals ? valueOf(name, totals, currency) : null
  if (!totals || value === null)
    return { text: MISSING, missing: true, hint: totals ? t(`missing.${name}`) : '' }
  const text = (exact: boolean) => {
    if (name === 'gmv') return exact ? amountsText(totals.gmv, currency, language, true) : moneyText(value, currency, language)
    if (name === 'stay') return clockText(value)
    if (name === 'conversion') return formatValue(value, { unit: 'ratio', language })
    return countText(value, language, exact)
  }
  const parts = totals.conversion
  const sum =
    name === 'conversion' && parts
      ? fraction({ numerator: parts.numerator, denominator: parts.denominator } as Parameters<typeof fraction>[0], language)
      : text(true)
  return { text: text(false), missing: false, hint: sum ?? '' }
}

/** The share of the show's goal, beside the share that was due by now. */
function Target({ target, value }: { target: { goal: number; due: number }; value: number }) {
  const t = useTexts()
  const language = useLanguage()
  const share = (part: number) =>
    formatValue(Math.round((part / target.goal) * 100) / 100, { unit: 'ratio', language, trim: true })
  return (
    <span data-tip={t('goal.due', { share: share(target.due) })} className={value < target.due ? 'warn-text' : ''}>
      {t('goal.share', { share: share(value) })}
    </span>
  )
}

interface BesideProps {
  name: FigureKey
  totals: Totals
  currency: string
}

/** The usual at the same minute and the goal where there are any, else the part that explains it. */
function Beside({ name, totals, currency }: BesideProps) {
  const t = useTexts()
  const language = useLanguage()
  const usual = usePart('usual')
  const elapsed = usePart('clock')?.run_s ?? 0
  const targets = usePart('targets')
  const deciding = usePart('deciding')
  const { over } = useRoom()
  const value = valueOf(name, totals, currency)
  const reference = usualAt(usual, elapsed, name)
  const count = (each: number | null) => countText(each, language)
  if (over && name === 'online') return t('beside.peak', { n: count(totals.peak_online) })
  if (value !== null && reference !== null && reference > 0)
    return (
      <span data-tip={t('usual.hint', { value: name === 'gmv' ? moneyText(reference, currency, language) : count(reference) })}>
        <Change
          value={name === 'gmv' ? major(value, currency) : value}
          reference={name === 'gmv' ? major(reference, currency) : reference}
          unit={name === 'gmv' ? 'money' : 'count'}
        />
      </span>
    )
  const target = name === 'orders' ? targets?.orders : name === 'gmv' ? targets?.amount : null
  if (target && target.goal > 0 && value !== null) return <Target target={target} value={value} />
  if (name === 'online') return t('beside.peak', { n: count(totals.peak_online) })
  if (name === 'entered') return t('beside.left', { n: count(totals.left) })
  if (name === 'interactions') return t('beside.comments', { n: count(totals.comments) })
  if (name === 'clicks' && !over && deciding && deciding.count !== null)
    return <span data-tip={t('deciding.hint')}>{t('deciding.n', { n: count(deciding.count) })}</span>
  if (name === 'clicks')
    return (
      <span data-tip={over ? undefined : deciding?.lag_s ? t('deciding.late', { n: deciding.lag_s }) : t('deciding.hint')}>
        {t('beside.carts', { n: count(totals.carts) })}
      </span>
    )
  if (name === 'orders') return t('beside.buyers', { n: count(totals.buyers) })
  if (name === 'gmv') return t('beside.refunds', { n: amountsText(totals.refunds, currency, language) })
  return null
}
