import { describe, expect, it } from 'vitest'
import { inOrder } from '@/rooms/live/settings/answers/Answers'
import { knownOf, piecesOf, strangers } from '@/rooms/live/settings/answers/fill'
import { namedIn } from '@/rooms/live/settings/insiders/named'
import { standingOf } from '@/rooms/live/settings/penalties/columns'
import { draftOf, freshKind, isWhole, moved, sent, stepOf } from '@/rooms/live/settings/plans/draft'
import { TABS } from '@/rooms/live/settings/tabs'
import { ROUTES } from '@/app/routes'
import type { Answer, Plan, ShelfProduct } from '@/rooms/live/types'

const both = (text: string) => ({ zh: text, en: `${text}!` })
const PLAN = {
  kind: 'lag',
  key: '2',
  title: both('卡顿'),
  owner: 'controller',
  within_s: 90,
  steps: [
    { role: 'controller', text: both('降码率') },
    { role: 'nobody', text: both('换线') },
  ],
  phrases: [both('马上就好'), both('别走')],
  own: false,
  shipped: true,
} as Plan
const product = (id: string, part: Partial<ShelfProduct> = {}) =>
  ({ product: id, name: id, position: 0, price: null, anchor: null, stock: null, substitute: '', currency: 'CNY', ...part }) as ShelfProduct

describe('a contingency plan', () => {
  it('is edited in the reader’s language and sent as the server wants it', () => {
    const draft = draftOf(PLAN, 'en')
    expect([draft.title, draft.minutes, draft.steps[1]?.role, draft.phrases]).toEqual(['卡顿!', 1.5, 'controller', '马上就好!\n别走!'])
    expect(sent({ ...draft, title: ' 卡 ', phrases: '一\n\n 二 ' })).toEqual({
      title: '卡',
      owner: 'controller',
      within_s: 90,
      steps: [
        { role: 'controller', text: '降码率!' },
        { role: 'controller', text: '换线!' },
      ],
      phrases: ['一', '二'],
    })
  })

  it('a new one has a kind of its own, one empty step, and isn’t whole yet', () => {
    const draft = draftOf(null, 'zh')
    expect(draft.kind).toMatch(/^own_[a-z]{8}$/)
    expect([draft.steps.length, isWhole(draft), isWhole({ ...draft, title: '停电', steps: [stepOf('host', '道歉')] })]).toEqual([1, false, true])
    expect([freshKind(() => 0), freshKind(() => 0.999)]).toEqual(['own_aaaaaaaa', 'own_zzzzzzzz'])
  })

  it('its steps change places, and the first goes no further up', () => {
    const steps = ['a', 'b', 'c'].map((text) => stepOf('host', text))
    const texts = (moving: typeof steps) => moving.map((each) => each.text).join('')
    expect([texts(moved(steps, 2, -1)), texts(moved(steps, 0, 1)), texts(moved(steps, 0, -1)), texts(moved(steps, 2, 1))]).toEqual(['acb', 'bac', 'abc', 'abc'])
  })
})

describe('an answer template', () => {
  it('shows what is known of a product, and what isn’t', () => {
    const all = [product('耳钉', { price: 5990, stock: 12, substitute: '发夹' }), product('发夹', { position: 4 })]
    const known = knownOf(all[0]!, all, 'zh')
    expect(known).toEqual({ product: '耳钉', price: '59.9元', anchor: undefined, stock: '12', position: '1', substitute: '发夹' })
    expect(piecesOf('{product}今天{price}，平时{anchor}', known)).toEqual([
      { text: '耳钉', place: 'product' },
      { text: '今天' },
      { text: '59.9元', place: 'price' },
      { text: '，平时' },
      { text: '{anchor}', place: 'anchor', missing: true },
    ])
  })

  it('names places that nothing fills', () => {
    expect(strangers('{product}只要{magic}，{magic}{}')).toEqual(['magic', ''])
    expect(strangers('没有空')).toEqual([])
  })

  it('the team’s own stand before the shipped of the same question', () => {
    const row = (intent: string, own: boolean) => ({ intent, own, id: own ? 'a' : '', text: '' }) as Answer
    const rows = [row('delivery', true), row('price', false), row('price', true), row('buy', false)]
    expect(inOrder(rows).map((each) => [each.intent, each.own])).toEqual([['buy', false], ['price', true], ['price', false], ['delivery', true]])
  })
})

describe('insiders and penalties', () => {
  it('people are pasted one a line, each once, from a sheet too', () => {
    expect(namedIn('u1 主播 本人\n\nu2\t助播\nu3,运营\nu1 改过')).toEqual([
      { person: 'u1', note: '改过' },
      { person: 'u2', note: '助播' },
      { person: 'u3', note: '运营' },
    ])
    expect(namedIn('  \n')).toEqual([])
  })

  it('a penalty stands in one word: an appeal that waits comes first', () => {
    const row = { appealed_at: null, decided_at: null, lifted_at: null, in_force: true }
    expect([
      standingOf(row),
      standingOf({ ...row, appealed_at: 'x' }),
      standingOf({ ...row, appealed_at: 'x', decided_at: 'y', lifted_at: 'y', in_force: false }),
      standingOf({ ...row, in_force: false }),
    ]).toEqual(['in_force', 'appealed', 'lifted', 'ended'])
  })

  it('every tab has a page', () => {
    for (const tab of TABS)
      expect(ROUTES.find((route) => route.path === tab.path)?.permissions).toEqual(tab.permissions)
  })
})
