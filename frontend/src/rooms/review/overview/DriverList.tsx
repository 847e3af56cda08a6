/** The factors of a change, the largest first, and their sum. */
import { useLanguage } from '@/app/language'
import { useReason } from '@/app/reasons'
import { useCommon, useOwn } from '@/app/texts'
import { useTrend } from '@/app/trend'
import type { Decomposition, DriverFactor, Num as Value } from '@/app/types'
import { formatValue } from '@/components/num/format'
import { Num } from '@/components/num/Num'
import { useTexts } from '../texts'

export function DriverList({ told }: { told: Decomposition }) {
  const t = useTexts()
  const c = useCommon()
  const reason = useReason()
  if (told.parts.length === 0)
    return <p className="quiet-line">{told.change.reason ? reason(told.change.reason) : c('num.missing')}</p>
  const size = (part: DriverFactor) => Math.abs(part.amount.value ?? 0)
  const parts = [...told.parts].sort((a, b) => size(b) - size(a))
  const most = Math.max(...parts.map(size))
  return (
    <ul className="drivers">
      {parts.map((part) => (
        <Part key={part.key} part={part} most={most} currency={told.change.currency} />
      ))}
      <li className="drivers-sum">
        <span>{t('overview.sum')}</span>
        <span className="driver-from">
          <Num num={told.before} label={t('overview.gmv')} /> → <Num num={told.after} label={t('overview.gmv')} />
        </span>
        <span />
        <Signed num={told.change} label={t('overview.sum')} />
      </li>
    </ul>
  )
}

function Part({ part, most, currency }: { part: DriverFactor; most: number; currency: string | null }) {
  const own = useOwn()
  const language = useLanguage()
  const { colour } = useTrend()
  const amount = part.amount.value ?? 0
  const text = (value: number | null) =>
    value === null ? '—' : formatValue(value, { unit: part.unit, currency, language })
  const width = most > 0 ? (Math.abs(amount) / most) * 50 : 0
  return (
    <li>
      <span>{own(part)}</span>
      <span className="driver-from faint">
        {text(part.before)} → {text(part.after)}
      </span>
      <span className="driver-track" aria-hidden="true">
        <i
          className={colour(amount) ?? ''}
          style={{ width: `${width}%`, left: amount < 0 ? `${50 - width}%` : '50%' }}
        />
      </span>
      <Signed num={part.amount} label={own(part)} />
    </li>
  )
}

function Signed({ num, label }: { num: Value; label: string }) {
  const { colour } = useTrend()
  const value = num.value ?? 0
  return (
    <span className={`driver-amount change ${colour(value) ?? ''}`}>
      {value > 0 && '+'}
      <Num num={num} label={label} />
    </span>
  )
}
