/** GMV day by day, beside the same days of last year. */
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import type { Overview } from '@/app/types'
import { Card } from '@/components/Card'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { best, dailyOption } from './daily'
import { moneyText } from './words'

const Chart = lazy(() => import('@/charts/Chart'))
const HEIGHT = 260

export function DailyCard({ told }: { told: Overview }) {
  const t = useTexts()
  const language = useLanguage()
  const { mode } = useTheme()
  const { days, currency } = told
  const before = days.some((day) => day.last_year !== null)
  const names = useMemo(
    () => (before ? [t('overview.this_year'), t('overview.the_year_before')] : [t('overview.this_year')]),
    [before, t],
  )
  const option = useMemo(
    () => dailyOption({ days, currency, language, names, colours: SERIES[mode] }),
    [days, currency, language, names, mode],
  )
  const top = best(days)
  const finding = top
    ? t('overview.best_day', { day: top.day.slice(5), value: moneyText(top.gmv, currency, language) })
    : t('overview.no_day')
  return (
    <Card
      title={
        <>
          {t('overview.daily')} <small className="finding">{finding}</small>
        </>
      }
    >
      <p className="legend" aria-hidden="true">
        {names.map((name, index) => (
          <span key={name}>
            <i className={index === 0 ? 'bar' : 'line'} style={{ background: SERIES[mode][index] }} /> {name}
          </span>
        ))}
      </p>
      <Suspense fallback={<Block height={HEIGHT} />}>
        <Chart option={option} label={`${t('overview.daily')}: ${finding}`} height={HEIGHT} />
      </Suspense>
    </Card>
  )
}
