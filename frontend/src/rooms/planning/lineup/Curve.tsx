/** The audience that is expected, with what is on air under it. */
import type { EChartsCoreOption } from 'echarts/core'
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import type { LineUp, LineUpResult, Plan } from '@/app/types/planning'
import { countText } from '@/components/num/amounts'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { clockAt } from './clock'

const Chart = lazy(() => import('@/charts/Chart'))
const HEIGHT = 180

export function Curve({ plan, result }: { plan: Plan; lineUp: LineUp; result: LineUpResult }) {
  const t = useTexts()
  const language = useLanguage()
  const option = useMemo<EChartsCoreOption>(() => {
    const onAir = (start: number) =>
      result.runs.find((run) => run.start_s <= start && start < run.start_s + run.length_s)?.name ?? ''
    return {
      grid: { left: 52, right: 16, top: 28, bottom: 24 },
      xAxis: { type: 'category', data: result.slots.map(([start]) => clockAt(plan, start)), axisTick: { show: false } },
      yAxis: { type: 'value', name: t('lineup.viewers'), nameTextStyle: { align: 'left' }, splitNumber: 3, min: 0 },
      tooltip: {
        trigger: 'axis',
        formatter: (points: { dataIndex: number }[]) => {
          const slot = result.slots[points[0]?.dataIndex ?? 0]
          if (!slot) return ''
          const box = document.createElement('div')
          box.textContent = `${clockAt(plan, slot[0])}  ${onAir(slot[0])}  ${countText(slot[2], language)} ${t('lineup.people')}`
          return box
        },
      },
      series: [
        {
          type: 'line',
          step: 'middle',
          showSymbol: false,
          areaStyle: { opacity: 0.12 },
          data: result.slots.map(([, , viewers]) => viewers),
        },
      ],
    }
  }, [plan, result, t, language])
  return (
    <Suspense fallback={<Block height={HEIGHT} />}>
      <Chart option={option} label={t('lineup.curve')} height={HEIGHT} />
    </Suspense>
  )
}
