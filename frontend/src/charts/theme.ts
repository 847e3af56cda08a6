/** One look for every chart, light and dark. */
import { FONT, PALETTES, SERIES, type Mode } from '@/app/theme/palette'

export function chartTheme(mode: Mode) {
  const colours = PALETTES[mode]
  const axis = {
    axisLine: { lineStyle: { color: colours.edge } },
    axisTick: { show: false },
    axisLabel: { color: colours.faint, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.line } },
    nameTextStyle: { color: colours.faint },
  }
  return {
    color: SERIES[mode],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    bar: { itemStyle: { borderRadius: [3, 3, 0, 0] } },
    line: { symbol: 'none', lineStyle: { width: 2 } },
    tooltip: {
      backgroundColor: colours.raised,
      borderColor: colours.edge,
      textStyle: { color: colours.text, fontSize: 13 },
      axisPointer: { lineStyle: { color: colours.edge }, shadowStyle: { color: colours.shade } },
    },
    markLine: { lineStyle: { color: colours.faint }, label: { color: colours.faint } },
  }
}
