import { expect, it } from 'vitest'
import { best, score, type Entry } from '@/app/palette/match'

const entry = (title: string, pinyin = '', hint = ''): Entry => ({
  key: title,
  title,
  pinyin,
  hint,
  run: () => undefined,
})

it('finds by word, pinyin, initials and place', () => {
  const shows = entry('场次', 'changci cc', '播后')
  expect(['场', '次', 'chang', 'CC', '播后'].map((typed) => score(shows, typed) > 0)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(score(shows, '订单')).toBe(0)
})

it('puts a title that begins so first', () => {
  const found = best([entry('指标字典', '', '导入'), entry('导入', 'daoru dr')], '导')
  expect(found.map((each) => each.title)).toEqual(['导入', '指标字典'])
})

it('shows everything before anything is typed', () => {
  expect(best([entry('a'), entry('b')], ' ')).toHaveLength(2)
})
