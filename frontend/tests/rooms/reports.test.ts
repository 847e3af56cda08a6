import { expect, it } from 'vitest'
import type { Edition, Figure, ReportChart, ReportChoices } from '@/app/types'
import { ordered as byChange } from '@/rooms/reports/differences/ChangeTable'
import { fileName, ordered } from '@/rooms/reports/DownloadMenu'
import { chartOption, heightOf, legendOf, steps } from '@/rooms/reports/edition/chartOption'
import { numOf } from '@/rooms/reports/edition/FigureNum'
import { sorted, type Row } from '@/rooms/reports/edition/rows'
import { firstOf } from '@/rooms/reports/MakeBar'
import { isOpen } from '@/rooms/reports/useReports'

const text = (zh: string) => ({ type: 'text' as const, zh, en: zh })
const figure = (value: number | null): Figure => ({
  type: 'figure',
  name: text('成交金额'),
  value,
  unit: 'money',
  currency: 'CNY',
  passport: 'key=gmv',
  reason: value === null ? 'metrics.reason.no_data' : '',
  signed: false,
})
const series = (values: (number | null)[], more: object = {}) => ({
  name: text('成交金额'),
  unit: 'money' as const,
  values,
  currency: 'CNY',
  form: 'bar' as const,
  second: false,
  ...more,
})
const chart = (form: ReportChart['form'], ...all: ReportChart['series']): ReportChart => ({
  type: 'chart',
  name: text('图'),
  form,
  places: [text('一'), text('二'), text('三')],
  series: all,
})
const drawn = (one: ReportChart) =>
  chartOption({ chart: one, language: 'zh', colours: ['c1', 'c2'], room: 700, rise: 'up', fall: 'down', whole: 'end' })
const edition = { id: 'edn_1', number: 2, subject: '2026-09', name: { zh: '9月/汇报', en: 'Report: 9' } } as Edition

it('a figure that is not known stays unknown and keeps its reason', () => {
  expect(numOf(figure(null))).toMatchObject({ value: null, reason: 'metrics.reason.no_data', passport: 'key=gmv' })
  expect(numOf({ ...figure(3), passport: '', currency: '' })).toMatchObject({ passport: null, currency: null })
})

it('rows without a value stand last, whichever way they are sorted', () => {
  const rows: Row[] = [5, null, 9].map((value, at) => ({ id: `${at}`, cells: [text(`行${at}`), figure(value)] }))
  expect(sorted(rows, '1').map((row) => row.id)).toEqual(['0', '2', '1'])
  expect(sorted(rows, '-1').map((row) => row.id)).toEqual(['2', '0', '1'])
  expect(sorted(rows, '')).toBe(rows)
})

it('a waterfall begins and ends on zero, its steps hang between', () => {
  expect(steps([100, -30, 20, 90])).toEqual([
    { base: 0, height: 100 },
    { base: 100, height: -30 },
    { base: 70, height: 20 },
    { base: 0, height: 90 },
  ])
  const option = drawn(chart('waterfall', series([100, -30, 70])))
  const [base, shown] = option.series as { data: unknown[] }[]
  expect(base?.data).toEqual([0, 70, 0])
  expect(shown?.data).toMatchObject([
    { value: 100, itemStyle: { color: 'end' } },
    { value: 30, itemStyle: { color: 'down' } },
    { value: 70, itemStyle: { color: 'end' } },
  ])
})

it('what is not told is a gap in a chart, and a line may have an axis of its own', () => {
  const option = drawn(chart('columns', series([1, null, 3]), series([0.1, 0.2, null], { form: 'line', second: true, unit: 'ratio' })))
  const [bars, line] = option.series as { type: string; data: unknown[]; yAxisIndex: number }[]
  expect([bars?.type, bars?.data, line?.type, line?.yAxisIndex]).toEqual(['bar', [1, null, 3], 'line', 1])
  expect(option.yAxis).toHaveLength(2)
})

it('bars lie across and grow with their number; a waterfall needs no legend', () => {
  const bars = chart('bars', series([1, 2, 3]))
  expect(drawn(bars)).toMatchObject({ yAxis: { type: 'category', inverse: true }, xAxis: { type: 'value' } })
  expect(heightOf({ ...bars, places: Array.from({ length: 20 }, () => text('行')) })).toBeGreaterThan(heightOf(bars))
  expect(legendOf(chart('waterfall', series([1])), ['c1'])).toEqual([])
  expect(legendOf(bars, ['c1'])).toMatchObject([{ colour: 'c1', line: false }])
})

it('a downloaded file has the name of its report and edition, in its language', () => {
  expect(fileName(edition, 'pptx', 'zh')).toBe('9月-汇报 v2.pptx')
  expect(fileName(edition, 'pdf', 'en')).toBe('Report- 9 v2.pdf')
  expect(ordered('en')).toEqual(['en', 'zh'])
})

it('the newest month is offered first, a show is always picked', () => {
  const choices: ReportChoices = { kinds: ['month', 'year'], months: ['2026-10', '2026-09'], years: ['2026'] }
  expect([firstOf(choices, 'month'), firstOf(choices, 'year'), firstOf(choices, 'show')]).toEqual(['2026-10', '2026', ''])
  expect(firstOf(undefined, 'month')).toBe('')
})

it('what is waiting or being made is looked at again', () => {
  expect(isOpen({ ...edition, state: 'making' })).toBe(true)
  expect(isOpen({ ...edition, state: 'failed' })).toBe(false)
})

it('changes are sorted by how far a figure moved', () => {
  const change = (id: string, before: number | null, after: number | null) => ({
    id,
    how: 'changed' as const,
    chapter: text('章'),
    place: text(''),
    name: text('数'),
    before: before === null ? null : figure(before),
    after: after === null ? null : figure(after),
  })
  const rows = [change('a', 100, 110), change('b', 100, 20), change('c', null, 5)]
  expect(byChange(rows, '-change').map((row) => row.id)).toEqual(['b', 'a', 'c'])
  expect(byChange(rows, '').map((row) => row.id)).toEqual(['a', 'b', 'c'])
})
