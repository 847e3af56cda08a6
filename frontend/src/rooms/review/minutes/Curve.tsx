/** The curve itself, titled with what it shows. */
import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import type { Minute } from '@/app/types'
import { Card } from '@/components/Card'
import { clock } from '@/components/num/time'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { minuteOption, valueText } from './option'
import { peak, type Series, type Shown } from './views'

const Chart = lazy(() => import('@/charts/Chart'))
const HEIGHT = 280

interface Props {
  points: Minute[]
  shown: Shown
  currency: string | null
  choice: ReactNode
  note: string | null
  onMinute?: (at: string) => void
}

export function Curve({ points, shown, currency, choice, note, onMinute }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const { mode } = useTheme()
  const zone = useSession().company.zone
  const option = useMemo(
    () =>
      minuteOption({
        points,
        shown,
        zone,
        language,
        currency,
        colours: SERIES[mode],
        name: (series) => t(`series.${series}`),
      }),
    [points, shown, zone, language, currency, mode, t],
  )
  const drawn: Series[] = shown.line ? [shown.bars, shown.line] : [shown.bars]
  const told = drawn.flatMap((series) => {
    const top = peak(points, series)
    return top
      ? [
          t('minutes.peak', {
            name: t(`series.${series}`),
            value: valueText(series, top.value, { language, currency }, false),
            at: clock(top.at, zone),
          }),
        ]
      : []
  })
  const finding = told.join(t('minutes.and'))
  const title = (
    <>
      {t('minutes.title')} <small className="finding">{finding}</small>
    </>
  )
  return (
    <Card title={title} extra={choice}>
      <Legend names={drawn.map((series) => t(`series.${series}`))} colours={SERIES[mode]} />
      <Suspense fallback={<Block height={HEIGHT} />}>
        <Chart option={option} label={`${t('minutes.title')}: ${finding}`} height={HEIGHT} onPlace={onMinute && ((place) => points[place] && onMinute(points[place].at))} />
      </Suspense>
      {note && <p className="quiet-line">{note}</p>}
    </Card>
  )
}

function Legend({ names, colours }: { names: string[]; colours: string[] }) {
  return (
    <p className="legend" aria-hidden="true">
      {names.map((name, index) => (
        <span key={name}>
          <i className={index === 0 ? 'bar' : 'line'} style={{ background: colours[index] }} /> {name}
        </span>
      ))}
    </p>
  )
}
