/** Where the month is heading at its present pace, and how that is reckoned. */
import { useLanguage } from '@/app/language'
import type { Overview, OverviewPace } from '@/app/types'
import { formatEnds } from '@/components/num/format'
import { useTexts } from '../texts'
import { moneyText, monthName, wholePercent } from './words'

export function PaceLine({ told }: { told: Overview }) {
  const t = useTexts()
  const { pace } = told
  if (pace.why === 'over') return null
  if (pace.why || !pace.sum) return <p className="pace faint">{t(`overview.pace_${pace.why ?? 'few'}`)}</p>
  return (
    <div className="pace">
      <Heading pace={pace} />
      <How told={told} />
    </div>
  )
}

function Heading({ pace }: { pace: OverviewPace }) {
  const t = useTexts()
  const language = useLanguage()
  if (!pace.sum) return null
  const { value, low, high, currency } = pace.sum
  const ends = formatEnds(Math.round(low), Math.round(high), { unit: 'money', currency, language, trim: true })
  const whole = t('overview.pace_sum', { value: moneyText(value, currency, language), low: ends[0], high: ends[1] })
  const { completion } = pace
  if (!completion) return <p>{whole}</p>
  const said = {
    share: wholePercent(completion.value),
    low: wholePercent(completion.low),
    high: wholePercent(completion.high),
  }
  return (
    <>
      <p className="pace-share">{t('overview.pace_share', said)}</p>
      <p className="faint">{whole}</p>
    </>
  )
}

function How({ told }: { told: Overview }) {
  const t = useTexts()
  const language = useLanguage()
  const { pace } = told
  const pattern = pace.like
    ? t('overview.by_last_year', { month: monthName(pace.like, language), share: wholePercent(pace.share ?? 0) })
    : t('overview.by_median', { share: wholePercent(pace.share ?? 0) })
  return (
    <details className="how">
      <summary>{t('overview.how', { n: pace.months.length })}</summary>
      <p>
        {pattern} {t('overview.interval', { n: pace.months.length, from: pace.months[0] ?? '', to: pace.months.at(-1) ?? '' })}
      </p>
    </details>
  )
}
