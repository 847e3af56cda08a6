/** A chart of the report, drawn as the pages draw. */
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import { PALETTES, SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import { useTrend } from '@/app/trend'
import type { ReportChart } from '@/app/types'
import { Block } from '@/components/Skeletons'
import { useNarrow } from '@/components/useNarrow'
import { useTexts } from '../texts'
import { chartOption, heightOf, legendOf } from './chartOption'

/** Pixels beside the axes, on a phone and elsewhere; labels are broken into lines by it. */
const NARROW = 250
const WIDE = 760
const Chart = lazy(() => import('@/charts/Chart'))

export function ChartBlock({ block }: { block: ReportChart }) {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const { mode } = useTheme()
  const { colour } = useTrend()
  const room = useNarrow() ? NARROW : WIDE
  const colours = SERIES[mode]
  const palette = PALETTES[mode]
  const option = useMemo(
    () =>
      chartOption({
        chart: block,
        language,
        colours,
        room,
        rise: palette[colour(1) ?? 'red'],
        fall: palette[colour(-1) ?? 'green'],
        whole: palette.faint,
      }),
    [block, language, colours, room, palette, colour],
  )
  const height = heightOf(block)
  const name = own(block.name)
  if (!block.series.some((series) => series.values.some((value) => value !== null)))
    return <p className="quiet-line">{t('block.no_chart')}</p>
  return (
    <figure className="report-chart">
      <figcaption>{name}</figcaption>
      <p className="legend" aria-hidden="true">
        {legendOf(block, colours).map((item) => (
          <span key={item.name.zh}>
            <i className={item.line ? 'line' : 'bar'} style={{ background: item.colour }} /> {own(item.name)}
          </span>
        ))}
      </p>
      <Suspense fallback={<Block height={height} />}>
        <Chart option={option} label={name} height={height} />
      </Suspense>
    </figure>
  )
}
