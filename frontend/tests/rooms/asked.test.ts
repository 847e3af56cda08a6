import { expect, test } from 'vitest'
import type { AudienceLayer } from '@/app/types'
import { askedMost } from '@/rooms/review/audience/asked'

type Topic = AudienceLayer['topics'][number]

function topic(name: Topic['topic'], answered: number | null): Topic {
  return { topic: name, asked: 10, answered: { value: answered } as Topic['answered'] }
}

test('the two topics asked most are to be prepared, but for those all of which was answered', () => {
  expect(askedMost({ topics: [topic('wear', null), topic('price', 1), topic('style', 0.5), topic('quality', 0)] })).toEqual(['wear', 'style'])
  expect(askedMost({ topics: [] })).toEqual([])
})
