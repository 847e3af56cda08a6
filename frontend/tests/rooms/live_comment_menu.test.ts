import { describe, expect, it } from 'vitest'
import { stepOf } from '@/rooms/live/comments/menu'
import { shortNames, speaksOf } from '@/rooms/live/comments/words'
import type { Comment } from '@/rooms/live/types'

const comment = { id: '7', intent: 'price', sentiment: 'neutral', question: true, abuse: 0.9 } as Comment
const said = { intent: 'price', sentiment: 'neutral', question: true, abuse: true }

describe('the menu of a comment', () => {
  it('corrects one label and says the others as they stand', () => {
    expect(stepOf(comment, 'sentiment bad', '')).toEqual({ path: 'comments/7/label', body: { ...said, sentiment: 'bad' } })
    expect(stepOf(comment, 'product SKU 1 a', '').body).toEqual({ ...said, product: 'SKU 1 a' })
    expect(stepOf(comment, 'product ', '').body).toEqual({ ...said, product: '' })
    expect(stepOf(comment, 'abuse', '').body).toEqual({ ...said, abuse: false })
  })

  it('hides, lets go and blocks', () => {
    expect(stepOf(comment, 'hide', '')).toEqual({ path: 'comments/7/hide' })
    expect(stepOf(comment, 'block spam', '刷屏')).toEqual({ path: 'comments/7/block', body: { reason: 'spam', facts: '刷屏' } })
  })

  it('names products without the brand they share', () => {
    expect(shortNames(['澄屿 耳钉', '澄屿 锁骨链 金'])).toEqual(['耳钉', '锁骨链 金'])
    expect([shortNames(['澄屿 耳钉', '发夹']), shortNames(['澄屿 耳钉'])]).toEqual([['澄屿 耳钉', '发夹'], ['澄屿 耳钉']])
  })

  it('a comment that names nothing and asks for nothing speaks of no product', () => {
    const spoken = { named: false, question: false, intent: 'other' } as const
    expect(speaksOf(spoken)).toBe(false)
    expect([speaksOf({ ...spoken, named: true }), speaksOf({ ...spoken, question: true })]).toEqual([true, true])
  })
})
