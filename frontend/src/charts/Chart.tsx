/** A thin wrapper: options in, a canvas of fixed height out, redrawn with the theme and the width. */
import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useTheme } from '@/app/theme/ThemeProvider'
import { init, type EChartsType } from './echarts'
import { chartTheme } from './theme'

interface Props {
  option: EChartsCoreOption
  /** What the picture says, for those who can't see it. */
  label: string
  height: number
  /** Told the place on the x-axis that was pressed. */
  onPlace?: (place: number) => void
}

export default function Chart({ option, label, height, onPlace }: Props) {
  const { mode } = useTheme()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  useEffect(() => {
    if (!box.current) return undefined
    const made = init(box.current, chartTheme(mode))
    made.getZr().on('click', (event) => {
      const [place] = made.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]) as number[]
      if (place !== undefined && made.containPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])) told.current?.(Math.round(place))
    })
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(box.current)
    chart.current = made
    return () => {
      watch.disconnect()
      made.dispose()
    }
  }, [mode])
  const told = useRef(onPlace)
  useEffect(() => {
    told.current = onPlace
  }, [onPlace])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option, mode])
  return <div ref={box} className="chart" role="img" aria-label={label} style={{ height }} />
}
