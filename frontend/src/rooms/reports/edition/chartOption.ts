/** A report's chart as ECharts wants it: columns, bars, lines, stacks, and a waterfall from a start to an end. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Language, ReportChart } from '@/app/types'
import { tooltip } from '@/charts/tooltip'
import { formatValue, MISSING } from '@/components/num/format'

export interface Drawn {
  chart: ReportChart
  language: Language
  colours: string[]
  /** How wide the places are together, in pixels. */
  room: number
  /** Of a waterfall's steps up and down, and of its two ends. */
  rise: string
  fall: string
  whole: string
}

type Series = ReportChart['series'][number]

interface TipItem {
  dataIndex: number
}

const HEIGHT = 260
const ROW = 30
const FEW = 10

export function heightOf(chart: ReportChart): number {
  return chart.form === 'bars' ? Math.max(140, chart.places.length * ROW + 48) : HEIGHT
}

export function isLine(chart: ReportChart, series: Series): boolean {
  return chart.form === 'lines' || series.form === 'line'
}

/** Nothing for a waterfall, whose one series needs no name. */
export function legendOf(chart: ReportChart, colours: string[]) {
  if (chart.form === 'waterfall') return []
  return chart.series.map((series, index) => ({
    name: series.name,
    line: isLine(chart, series),
    colour: colours[index % colours.length] ?? 'transparent',
  }))
}

/** Where each column of a waterfall begins, and how high it is: the first and the last stand on zero. */
export function steps(values: (number | null)[]): { base: number; height: number }[] {
  let level = 0
  return values.map((value, at) => {
    const step = value ?? 0
    const before = at === 0 || at === values.length - 1 ? 0 : level
    level = before + step
    return { base: before, height: step }
  })
}

export function chartOption(drawn: Drawn): EChartsCoreOption {
  const { chart, language } = drawn
  const names = chart.places.map((place) => place[language] || place.zh)
  const across = chart.form === 'bars'
  const labels = {
    type: 'category',
    data: names,
    inverse: across,
    axisLabel: across ? { width: 140, overflow: 'truncate' } : placeLabels(names.length, drawn.room),
  }
  const values = axes(chart, language)
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: across ? values[0] : labels,
    yAxis: across ? labels : values,
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: TipItem[]) => tip(drawn, items[0]?.dataIndex ?? 0),
    },
    series: chart.form === 'waterfall' ? waterfall(drawn) : drawnSeries(drawn),
  }
}

/** A few names are all told, in lines as long as there is room; of many, those that fit. */
function placeLabels(count: number, room: number) {
  if (count > FEW) return { hideOverlap: true }
  return { interval: 0, width: Math.floor(room / count) - 8, overflow: 'break', lineHeight: 15 }
}

function text(series: Series, value: number | null, language: Language, exact: boolean): string {
  if (value === null) return MISSING
  return formatValue(value, { unit: series.unit, currency: series.currency, language, exact, trim: !exact })
}

/** The left axis, and a right one where a series stands on it. */
function axes(chart: ReportChart, language: Language) {
  const left = chart.series.find((series) => !series.second) ?? chart.series[0]
  const right = chart.series.find((series) => series.second)
  return [left, right].flatMap((series, index) =>
    series
      ? [
          {
            type: 'value',
            splitNumber: 4,
            splitLine: { show: index === 0 },
            axisLabel: { formatter: (value: number) => text(series, value, language, false) },
          },
        ]
      : [],
  )
}

function drawnSeries({ chart, language, colours }: Drawn) {
  const twoAxes = chart.form !== 'bars' && chart.series.some((series) => series.second)
  return chart.series.map((series, index) => ({
    type: isLine(chart, series) && chart.form !== 'bars' ? 'line' : 'bar',
    name: series.name[language] || series.name.zh,
    data: series.values,
    yAxisIndex: twoAxes && series.second ? 1 : 0,
    stack: chart.form === 'stacked' ? 'all' : undefined,
    barMaxWidth: chart.form === 'bars' ? 14 : 28,
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 5,
    color: colours[index % colours.length],
  }))
}

/** An unseen bar carries each step; steps down hang from where they began. */
function waterfall({ chart, rise, fall, whole }: Drawn) {
  const values = chart.series[0]?.values ?? []
  const found = steps(values)
  const colour = (at: number) =>
    at === 0 || at === values.length - 1 ? whole : (values[at] ?? 0) >= 0 ? rise : fall
  const bottom = found.map(({ base, height }) => Math.min(base, base + height))
  return [
    { type: 'bar', stack: 'steps', silent: true, data: bottom, itemStyle: { color: 'transparent' }, barMaxWidth: 40 },
    {
      type: 'bar',
      stack: 'steps',
      barMaxWidth: 40,
      data: found.map(({ height }, at) => ({
        value: values[at] === null ? null : Math.abs(height),
        itemStyle: { color: colour(at) },
      })),
    },
  ]
}

function tip({ chart, language, colours, rise, fall, whole }: Drawn, at: number): HTMLElement {
  const place = chart.places[at]
  const ends = at === 0 || at === chart.places.length - 1
  const lines = chart.series.map((series, index) => {
    const value = series.values[at] ?? null
    const step = ends ? whole : (value ?? 0) >= 0 ? rise : fall
    return {
      name: series.name[language] || series.name.zh,
      value: text(series, value, language, true),
      colour: chart.form === 'waterfall' ? step : (colours[index % colours.length] ?? 'transparent'),
    }
  })
  return tooltip(place ? place[language] || place.zh : '', lines)
}
