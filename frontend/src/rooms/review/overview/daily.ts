/** The days of a month as ECharts wants them: bars for this year, a line for the last. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Language, OverviewDay } from '@/app/types'
import { tooltip } from '@/charts/tooltip'
import { formatValue, MISSING } from '@/components/num/format'
import { weekday } from '@/components/num/time'

export interface Drawn {
  days: OverviewDay[]
  currency: string
  language: Language
  /** This year's, and last year's where it is told. */
  names: string[]
  colours: string[]
}

interface TipItem {
  dataIndex: number
}

/** The day that sold most; null where none is told. */
export function best(days: OverviewDay[]): { day: string; gmv: number } | null {
  const known = days.flatMap(({ day, gmv }) => (gmv === null ? [] : [{ day, gmv }]))
  return known.reduce<{ day: string; gmv: number } | null>(
    (top, each) => (top === null || each.gmv > top.gmv ? each : top),
    null,
  )
}

export function dailyOption(drawn: Drawn): EChartsCoreOption {
  const { days, currency, language, names, colours } = drawn
  const text = (value: number | null, exact: boolean) =>
    value === null ? MISSING : formatValue(value, { unit: 'money', currency, language, exact, trim: !exact })
  const series = [
    { type: 'bar', name: names[0], data: days.map((day) => day.gmv), barMaxWidth: 18 },
    { type: 'line', name: names[1], data: days.map((day) => day.last_year), connectNulls: false },
  ].slice(0, names.length)
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: days.map((day) => String(Number(day.day.slice(8)))),
      axisLabel: { hideOverlap: true },
    },
    yAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: (value: number) => text(value, false) } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: TipItem[]) => {
        const day = days[items[0]?.dataIndex ?? 0]
        if (!day) return ''
        const values = [day.gmv, day.last_year]
        return tooltip(
          `${day.day} ${weekday(day.day, language)}`,
          names.map((name, index) => ({
            name,
            value: text(values[index] ?? null, true),
            colour: colours[index] ?? 'transparent',
          })),
        )
      },
    },
    series,
  }
}
