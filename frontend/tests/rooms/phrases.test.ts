import { expect, it } from 'vitest'
import type { Phrase } from '@/app/types/planning'
import { byScene, found, pieces } from '@/rooms/planning/phrases/search'

const phrase = (key: string, scene: Phrase['scene'], category: Phrase['category'], text: string): Phrase => ({
  key,
  scene,
  category,
  text,
  slots: [],
})
const ALL = [
  phrase('1', 'opening', 'general', '晚上好，我是{host}'),
  phrase('2', 'price', 'general', '今晚{price}，券先领再拍'),
  phrase('3', 'price', 'jadeite', '圈口{size}，今晚{price}'),
]

it('finds by words, scene and category together', () => {
  const keys = (q: string, scene = '', category = '') => found(ALL, { q, scene, category }).map((each) => each.key)
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
