/** Spend by hour as bars, the attributed return as a line with an axis of its own. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Language, Num, Spend } from '@/app/types'
import { tooltip } from '@/charts/tooltip'
import { formatNum, formatValue } from '@/components/num/format'

interface Drawn {
  hours: Spend['hours']
  language: Language
  names: readonly [string, string]
  colours: string[]
}

interface TipItem {
  dataIndex: number
}

export function hoursOption({ hours, language, names, colours }: Drawn): EChartsCoreOption {
  const timed = hours.filter((hour) => hour.id !== '')
  const currency = timed.map((hour) => hour.numbers.spend_joined?.currency).find(Boolean)
  const money = (value: number) => formatValue(value, { unit: 'money', currency, language, trim: true })
  const valueOf = (num: Num | undefined) => num?.value ?? null
  const keys = ['spend_joined', 'roi_ad'] as const
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: timed.map((hour) => hour.id.padStart(2, '0')) },
    yAxis: [
      { type: 'value', splitNumber: 4, axisLabel: { formatter: money } },
      { type: 'value', splitNumber: 4, min: 0, splitLine: { show: false } },
    ],
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: TipItem[]) => {
        const hour = timed[items[0]?.dataIndex ?? 0]
        if (!hour) return ''
        const lines = keys.flatMap((key, index) => {
          const num = hour.numbers[key]
          return num ? [{ name: names[index] ?? '', value: formatNum(num, language), colour: colours[index] ?? '' }] : []
        })
        return tooltip(`${hour.id.padStart(2, '0')}:00`, lines)
      },
    },
    series: [
      {
        type: 'bar',
        name: names[0],
        barMaxWidth: 24,
        itemStyle: { color: colours[0] },
        data: timed.map((hour) => valueOf(hour.numbers.spend_joined)),
      },
      {
        type: 'line',
        name: names[1],
        yAxisIndex: 1,
        connectNulls: false,
        itemStyle: { color: colours[1] },
        data: timed.map((hour) => valueOf(hour.numbers.roi_ad)),
      },
    ],
  }
}
