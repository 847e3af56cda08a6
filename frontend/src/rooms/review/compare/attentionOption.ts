/** The curves as ECharts wants them: minutes since the start below, the share of the peak at the left. */
import type { EChartsCoreOption } from 'echarts/core'
import type { AttentionCurve, Language } from '@/app/types'
import { tooltip } from '@/charts/tooltip'
import { duration, formatValue } from '@/components/num/format'

interface Drawn {
  curves: AttentionCurve[]
  colours: string[]
  language: Language
  name: (curve: AttentionCurve) => string
}

interface TipItem {
  axisValue: string | number
}

/** Half an hour apart, an hour where a show runs long. */
const STEPS = [30, 60, 120]
const MOST_LABELS = 12

export function minutesOf(curves: AttentionCurve[]): number[] {
  return [...new Set(curves.flatMap((curve) => curve.points.map((point) => point.minute)))].sort((a, b) => a - b)
}

export function attentionOption({ curves, colours, language, name }: Drawn): EChartsCoreOption {
  const minutes = minutesOf(curves)
  const longest = minutes.at(-1) ?? 0
  const step = STEPS.find((each) => longest / each <= MOST_LABELS) ?? 240
  const share = (value: number) => formatValue(Math.round(value * 1000) / 1000, { unit: 'ratio', language, trim: true })
  const shares = curves.map((curve) => new Map(curve.points.map((point) => [point.minute, point])))
  const colour = (index: number) => colours[index % colours.length] ?? ''
  const lines = (minute: number) =>
    curves.flatMap((curve, index) => {
      const point = shares[index]?.get(minute)
      return point ? [{ name: `${name(curve)} · ${point.shows}`, value: share(point.share), colour: colour(index) }] : []
    })
  return {
    animation: false,
    color: colours,
    grid: { left: 8, right: 16, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: minutes,
      boundaryGap: false,
      axisLabel: {
        interval: (index: number) => (minutes[index] ?? 1) % step === 0,
        hideOverlap: true,
        formatter: (minute: string) => duration(Number(minute) * 60, language),
      },
    },
    yAxis: { type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: { formatter: share } },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (items: TipItem[]) => {
        const minute = Number(items[0]?.axisValue ?? 0)
        return tooltip(duration(minute * 60, language), lines(minute))
      },
    },
    series: curves.map((curve, index) => ({
      type: 'line',
      name: name(curve),
      connectNulls: false,
      itemStyle: { color: colour(index) },
      data: minutes.map((minute) => shares[index]?.get(minute)?.share ?? null),
    })),
  }
}
