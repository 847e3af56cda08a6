/** Two things by the minute of the show, over the grey of what is usual. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Language } from '@/app/types'
import { tooltip, type TooltipLine } from '@/charts/tooltip'
import { countText, major, moneyText } from '@/components/num/amounts'
import { clock } from '@/components/num/time'
import type { MinuteRow, UsualRow } from '../types'
import { cell, type Column } from './figures'

/** The plot's own edges, so that marks can stand over it at the right minute. */
export const EDGE = { left: 52, right: 52, top: 26, bottom: 22 }

export interface Drawn {
  rows: MinuteRow[]
  usual: UsualRow[] | null
  /** Epoch seconds of the show's first minute. */
  start: number
  bars: Column
  line: Column
  zone: string
  language: Language
  currency: string
  name: (column: Column) => string
  usualName: string
  colours: string[]
  grey: string
}

/** Every minute from the first to the last, so that a silent one leaves its gap. */
export function everyMinute(rows: MinuteRow[], start: number): MinuteRow[] {
  const first = Math.floor(Math.min(start || Infinity, rows[0]?.[0] ?? Infinity) / 60) * 60
  const last = rows.at(-1)?.[0]
  if (last === undefined || !Number.isFinite(first)) return []
  const known = new Map(rows.map((row) => [Math.floor(row[0] / 60) * 60, row]))
  const count = Math.min(1440, Math.floor((last - first) / 60) + 1)
  return Array.from({ length: count }, (_, index) => known.get(first + index * 60) ?? [first + index * 60])
}

function plain(column: Column, value: number | null, currency: string): number | null {
  return value === null ? null : column === 'gmv' ? major(value, currency) : value
}

export function told(drawn: Drawn, column: Column, value: number | null, exact = false): string {
  return column === 'gmv'
    ? moneyText(value, drawn.currency, drawn.language, exact)
    : countText(value, drawn.language, exact)
}

function axis(drawn: Drawn, column: Column, side: 'left' | 'right') {
  const scale = column === 'gmv' ? 10 ** Math.round(Math.log10(1 / major(1, drawn.currency))) : 1
  return {
    type: 'value',
    position: side,
    name: drawn.name(column),
    nameTextStyle: { align: side === 'left' ? 'left' : 'right' },
    nameGap: 8,
    splitLine: { show: side === 'left' },
    splitNumber: 3,
    min: 0,
    axisLabel: { formatter: (value: number) => told(drawn, column, Math.round(value * scale)) },
  }
}

/** The usual value at each drawn minute. */
export function usualAlong(rows: MinuteRow[], usual: UsualRow[] | null, start: number): (number | null)[] {
  const known = new Map((usual ?? []).map((row) => [row[0], row[1]]))
  const first = Math.floor(start / 60)
  return rows.map((row) => known.get(Math.floor(row[0] / 60) - first) ?? null)
}

function lines(drawn: Drawn, row: MinuteRow, usual: number | null | undefined): TooltipLine[] {
  const { bars, line } = drawn
  const both: [Column, string][] = [
    [bars, drawn.colours[0] ?? ''],
    [line, drawn.colours[1] ?? ''],
  ]
  const own = both.map(([column, colour]) => ({
    name: drawn.name(column),
    value: told(drawn, column, cell(row, column), true),
    colour,
  }))
  if (usual === null || usual === undefined || line !== 'online') return own
  return [...own, { name: drawn.usualName, value: told(drawn, 'online', usual, true), colour: drawn.grey }]
}

export function liveOption(drawn: Drawn): EChartsCoreOption {
  const { bars, line, currency, zone } = drawn
  const rows = drawn.rows
  const usual = line === 'online' ? usualAlong(rows, drawn.usual, drawn.start) : []
  const at = (row: MinuteRow) => clock(new Date(row[0] * 1000).toISOString(), zone)
  return {
    animation: false,
    grid: { ...EDGE },
    xAxis: { type: 'category', data: rows.map(at), axisLabel: { hideOverlap: true } },
    yAxis: [axis(drawn, bars, 'left'), axis(drawn, line, 'right')],
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: { dataIndex: number }[]) => {
        const index = items[0]?.dataIndex ?? 0
        const row = rows[index]
        return row ? tooltip(at(row), lines(drawn, row, usual[index])) : ''
      },
    },
    series: [
      {
        type: 'line',
        name: drawn.usualName,
        yAxisIndex: 1,
        data: usual,
        silent: true,
        z: 1,
        lineStyle: { width: 0 },
        itemStyle: { color: drawn.grey },
        areaStyle: { color: drawn.grey, opacity: 0.28 },
      },
      {
        type: 'bar',
        name: drawn.name(bars),
        z: 2,
        barMaxWidth: 12,
        data: rows.map((row) => plain(bars, cell(row, bars), currency)),
      },
      {
        type: 'line',
        name: drawn.name(line),
        yAxisIndex: 1,
        z: 3,
        connectNulls: false,
        // A line of one minute would not be seen.
        symbol: rows.length < 3 ? 'circle' : 'none',
        data: rows.map((row) => plain(line, cell(row, line), currency)),
      },
    ],
  }
}
