/** Shares of views as ECharts wants them: one stacked bar a month, up to a whole. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Channels, Language } from '@/app/types'
import { tooltip } from '@/charts/tooltip'
import { formatValue } from '@/components/num/format'

export interface Kind {
  key: string
  name: string
  colour: string
}

interface TipItem {
  dataIndex: number
}

export function sharesOption(months: Channels['months'], kinds: Kind[], language: Language): EChartsCoreOption {
  const text = (value: number, exact = false) =>
    formatValue(exact ? value : Math.round(value * 100) / 100, { unit: 'ratio', language, trim: !exact })
  const valueOf = (month: Channels['months'][number], key: string) => month.shares[key]?.value ?? null
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: months.map((each) => each.month), axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: { formatter: (value: number) => text(value) } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: TipItem[]) => {
        const month = months[items[0]?.dataIndex ?? 0]
        if (!month) return ''
        const lines = kinds.flatMap(({ key, name, colour }) => {
          const value = valueOf(month, key)
          return value === null ? [] : [{ name, value: text(value, true), colour }]
        })
        return tooltip(month.month, lines)
      },
    },
    series: kinds.map(({ key, name, colour }) => ({
      type: 'bar',
      stack: 'views',
      name,
      barMaxWidth: 36,
      itemStyle: { color: colour },
      data: months.map((month) => valueOf(month, key)),
    })),
  }
}
