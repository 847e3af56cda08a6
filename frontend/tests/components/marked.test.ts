import { expect, it } from 'vitest'
import { cut, linesWith, type Place } from '@/components/marked'

const at = (start: number, end: number, severity: Place['severity'] = 'blocking'): Place => ({ start, end, severity })

it('a text is cut where findings stand, and comes back whole', () => {
  const pieces = cut('这是全网最低价啦', [at(2, 7)])
  expect(pieces.map((each) => each.text)).toEqual(['这是', '全网最低价', '啦'])
  expect(pieces.map((each) => each.finding?.severity ?? null)).toEqual([null, 'blocking', null])
})

it('places count characters, so that emoji before a word move nothing', () => {
  expect(cut('👍👍最佳', [at(2, 4)]).map((each) => each.text)).toEqual(['👍👍', '最佳'])
})

it('where findings overlap the worst is shown', () => {
  const pieces = cut('abcdef', [at(0, 4, 'suspected'), at(2, 6, 'must_fix')])
  expect(pieces.map((each) => [each.text, each.finding?.severity])).toEqual([
    ['ab', 'suspected'],
    ['cd', 'must_fix'],
    ['ef', 'must_fix'],
  ])
})

it('a missing notice marks nothing', () => {
  expect(cut('蛋白粉', [at(0, 0)])).toEqual([{ text: '蛋白粉', finding: null }])
  expect(cut('', [at(0, 0)])).toEqual([])
})

it('what is allowed gives way to any objection', () => {
  expect(cut('最佳', [at(0, 2, 'allowed'), at(0, 2, 'suspected')])[0]?.finding?.severity).toBe('suspected')
})

it('of many lines those are kept in which something stands, each with places of its own', () => {
  const text = '今晚开播\n👍全网最低价\n没有\n国家级工艺'
  const found = linesWith(text, [at(6, 11), at(15, 18), at(0, 0)])
  expect(found.map((each) => [each.text, each.places.map(({ start, end }) => [start, end])])).toEqual([
    ['👍全网最低价', [[1, 6]]],
    ['国家级工艺', [[0, 3]]],
  ])
})

it('what goes over the end of a line is marked on both', () => {
  expect(linesWith('全网\n最低', [at(0, 5)]).map((each) => each.places.map(({ start, end }) => [start, end]))).toEqual([
    [[0, 2]],
    [[0, 2]],
  ])
})
