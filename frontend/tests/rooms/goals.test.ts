import { describe, expect, it } from 'vitest'
import type { Goal, GoalCell, GoalGrid, SheetChange } from '@/app/types'
import { after, backOf, stepsOf, telling } from '@/rooms/planning/goals/changes'
import { DEFAULTS, gridPath } from '@/rooms/planning/goals/filters'
import { asWanted, wayBack } from '@/rooms/planning/sheet/making'
import { blockOf, putBlock, typedText, typedValue } from '@/rooms/planning/goals/typing'

describe('what is typed', () => {
  it.each([
    ['120万', 1_200_000],
    ['1.2亿', 120_000_000],
    ['￥1,200.50', 1200.5],
    ['1.2M', 1_200_000],
    ['８０k', 80_000],
    ['', null],
    ['—', null],
    ['很多', undefined],
    ['3%', undefined],
    ['-5', undefined],
    ['1e9', undefined],
  ])('%s is money', (text, value) => expect(typedValue(text, 'money')).toBe(value))

  it('is in hours for a duration and in percent for a rate, and is told back the same', () => {
    expect(typedValue('80 小时', 'duration')).toBe(288_000)
    expect(typedValue('2.5h', 'duration')).toBe(9000)
    expect([typedValue('3.5%', 'ratio'), typedValue('3.5', 'ratio')]).toEqual([0.035, 0.035])
    expect([typedText(288_000, 'duration'), typedText(0.035, 'ratio'), typedText(null, 'money')]).toEqual(['80', '3.5%', ''])
  })
})

describe('a block from a spreadsheet', () => {
  const size = { rows: 3, columns: 13 }

  it('goes down and right from the corner; empty cells leave what is there', () => {
    const { puts, bad, cut } = putBlock(blockOf('1万\t\t2万\r\n3\t4\t5\r\n'), { row: 0, column: 1 }, size, 'money')
    expect(puts.map((put) => [put.row, put.column, put.value])).toEqual([
      [0, 1, 10_000],
      [0, 3, 20_000],
      [1, 1, 3],
      [1, 2, 4],
      [1, 3, 5],
    ])
    expect([bad, cut]).toEqual([null, false])
  })

  it('is written whole or not at all, and says where it is wrong', () => {
    const { puts, bad } = putBlock(blockOf('1\t2\n3\tabc'), { row: 0, column: 0 }, size, 'money')
    expect([puts, bad]).toEqual([[], { row: 2, column: 2, text: 'abc' }])
  })

  it('says when it goes beyond the table', () => {
    const { puts, cut } = putBlock(blockOf('1\n2'), { row: 2, column: 0 }, size, 'money')
    expect([puts.length, cut]).toEqual([1, true])
  })
})

function cell(period: string, value: number | null, version: string): GoalCell {
  return { period, part: '', value, version, completion: { value: 0.5 } } as GoalCell
}

const grid = { rows: [{ part: '', cells: [cell('2026-01', 5, 'a'), cell('2026-02', null, '')] }] } as unknown as GoalGrid

describe('changes', () => {
  const changes = [
    { period: '2026-01', part: '', value: null, seen: 'a' },
    { period: '2026-02', part: '', value: 7, seen: '' },
  ]
  const made = [{ period: '2026-02', part: '', value: 7, version: 'b', by: '周琦' }] as Goal[]

  it('that change nothing are not sent', () => {
    expect(telling(grid, [{ period: '2026-01', part: '', value: 5, seen: 'a' }])).toEqual([])
    expect(telling(grid, changes)).toEqual(changes)
  })

  it('are taken back with what stood there and the versions that stand now', () => {
    expect(backOf(stepsOf(grid, changes, made))).toEqual([
      { period: '2026-01', part: '', value: 5, seen: '' },
      { period: '2026-02', part: '', value: null, seen: 'b' },
    ])
  })

  it('show at once, without a completion that nobody reckoned', () => {
    const [first, second] = after(grid, changes, made).rows[0]?.cells ?? []
    expect([first?.value, first?.version, first?.completion]).toEqual([null, '', null])
    expect([second?.value, second?.version]).toEqual([7, 'b'])
  })
})

it('a year is asked for by part, a month by show', () => {
  expect(gridPath({ ...DEFAULTS, year: '2026', by: 'host' })).toBe('/planning/grid?year=2026&metric=gmv&by=host')
  expect(gridPath({ ...DEFAULTS, month: '2026-11', by: 'show' })).toBe('/planning/grid/shows?month=2026-11&metric=gmv')
})

it('what a spreadsheet changed is taken back goal by goal', () => {
  const place = { part: '', metric: 'gmv', currency: 'CNY' }
  const changes = [
    { ...place, period: '2026', before: 5, value: 9, version: 'a' },
    { ...place, period: '2026-01', before: 5, value: null, version: 'b' },
  ] as SheetChange[]
  const made = [{ ...place, period: '2026', value: 9, version: 'c' }] as Goal[]
  expect(asWanted(changes).map(({ value, seen }) => [value, seen])).toEqual([[9, 'a'], [null, 'b']])
  expect(wayBack(changes, made).map(({ value, seen }) => [value, seen])).toEqual([[5, 'c'], [5, '']])
})
