import { expect, it } from 'vitest'
import type { Phrase } from '@/app/types/planning'
import { byScene, filled, found, pieces } from '@/rooms/planning/phrases/search'

const phrase = (key: string, scene: Phrase['scene'], category: Phrase['category'], text: string): Phrase => ({
  key,
  scene,
  category,
  text,
  slots: [],
  source: '',
  house: true,
  favourite: false,
  retired: false,
  version: 0,
  by: '',
  reviewed_at: null,
  reviewed_by: '',
  due: true,
  due_at: null,
})
const ALL = [
  phrase('1', 'opening', 'general', '晚上好，我是{host}'),
  phrase('2', 'price', 'general', '今晚{price}，券先领再拍'),
  phrase('3', 'price', 'jadeite', '圈口{size}，今晚{price}'),
]

it('finds by words, scene and category together', () => {
  const keys = (q: string, scene = '', category = '') => found(ALL, { q, scene, category, show: '' }).map((each) => each.key)
  expect(keys('')).toEqual(['1', '2', '3'])
  expect(keys('今晚 圈口')).toEqual(['3'])
  expect(keys('今晚', 'price', 'general')).toEqual(['2'])
  expect(keys('今晚', 'opening')).toEqual([])
})

it('keeps the order of the scenes', () => {
  expect(byScene(ALL).map(([scene, members]) => [scene, members.length])).toEqual([
    ['opening', 1],
    ['price', 2],
  ])
})

it('tells what is said from what is filled in', () => {
  expect(pieces('满{full}减{cut}')).toEqual([
    { text: '满', slot: false },
    { text: 'full', slot: true },
    { text: '减', slot: false },
    { text: 'cut', slot: true },
  ])
})

it('leaves retired ones out unless they are sought', () => {
  const [first, second, third] = ALL as [Phrase, Phrase, Phrase]
  const all = [{ ...first, retired: true }, { ...second, favourite: true, due: false }, { ...third, house: false }]
  const keys = (show: string) => found(all, { q: '', scene: '', category: '', show }).map((each) => each.key)
  expect([keys(''), keys('retired'), keys('favourite'), keys('own'), keys('due')]).toEqual([['2', '3'], ['1'], ['2'], ['3'], ['3']])
})

it('fills in what is known and names the rest', () => {
  expect(filled('我是{host}，今晚{price}', { host: '苏婉' }, (slot) => (slot === 'price' ? '直播价' : slot))).toBe('我是苏婉，今晚【直播价】')
})
