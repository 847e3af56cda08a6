/** The minute curve as ECharts wants it: bars from zero at the left axis, the line at the right. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Language, Minute } from '@/app/types'
import { tooltip, type TooltipLine } from '@/charts/tooltip'
import { formatValue } from '@/components/num/format'
import { clock } from '@/components/num/time'
import type { Series, Shown } from './views'

export interface Drawn {
  points: Minute[]
  shown: Shown
  zone: string
  language: Language
  currency: string | null
  name: (series: Series) => string
  colours: string[]
}

const TOLD: Series[] = ['gmv', 'orders', 'online', 'entered', 'left', 'comments']

/** More would touch each other on a narrow page. */
const MOST_LABELS = 16

interface TipItem {
  dataIndex: number
}

export function valueText(
  series: Series,
  value: number | null,
  drawn: Pick<Drawn, 'language' | 'currency'>,
  exact: boolean,
): string {
  if (value === null) return '—'
  const unit = series === 'gmv' ? 'money' : 'count'
  return formatValue(value, { unit, language: drawn.language, currency: drawn.currency, exact, trim: !exact })
}

function tipLines(point: Minute, drawn: Drawn): TooltipLine[] {
  const { bars, line } = drawn.shown
  const colour = (series: Series) =>
    (series === bars ? drawn.colours[0] : series === line ? drawn.colours[1] : 'transparent') ?? 'transparent'
  return TOLD.filter((series) => point[series] !== null).map((series) => ({
    name: drawn.name(series),
    value: valueText(series, point[series], drawn, true),
    colour: colour(series),
  }))
}

function axis(series: Series, drawn: Drawn, side: 'left' | 'right') {
  return {
    type: 'value',
    position: side,
    name: drawn.name(series),
    nameTextStyle: { align: side === 'left' ? 'left' : 'right' },
    splitLine: { show: side === 'left' },
    splitNumber: 4,
    min: 0,
    axisLabel: { formatter: (value: number) => valueText(series, value, drawn, false) },
  }
}

/** Labels stand on the clock's round minutes: every 10, 15, 30 or 60. */
export function stepOf(minutes: number): number {
  return [5, 10, 15, 30, 60, 120].find((step) => minutes / step <= MOST_LABELS) ?? 240
}

function onTheStep(clockText: string, step: number): boolean {
  const [hours = 0, minutes = 0] = clockText.split(':').map(Number)
  return (hours * 60 + minutes) % step === 0
}

export function minuteOption(drawn: Drawn): EChartsCoreOption {
  const { points, zone } = drawn
  const step = stepOf(points.length)
  const { bars, line } = drawn.shown
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 34, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: points.map((point) => clock(point.at, zone)),
      boundaryGap: true,
      axisLabel: { interval: (_: number, text: string) => onTheStep(text, step), hideOverlap: true },
      axisTick: { interval: (_: number, text: string) => onTheStep(text, step) },
    },
    yAxis: line ? [axis(bars, drawn, 'left'), axis(line, drawn, 'right')] : [axis(bars, drawn, 'left')],
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: TipItem[]) => {
        const point = points[items[0]?.dataIndex ?? 0]
        return point ? tooltip(clock(point.at, zone), tipLines(point, drawn)) : ''
      },
    },
    series: [
      { type: 'bar', name: drawn.name(bars), data: points.map((point) => point[bars]), barMaxWidth: 14 },
      ...(line
        ? [
            {
              type: 'line',
              name: drawn.name(line),
              yAxisIndex: 1,
              data: points.map((point) => point[line]),
              connectNulls: false,
            },
          ]
        : []),
    ],
  }
}
