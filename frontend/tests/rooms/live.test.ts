import { describe, expect, it } from 'vitest'
import { amountsText, major, minor } from '@/components/num/amounts'
import { clockText } from '@/components/num/elapsed'
import { EMPTY, sent, worthOf } from '@/rooms/live/benefits/draft'
import { inOrder as runsInOrder } from '@/rooms/live/list/RunsPage'
import { cellsOf, secondsOf, segmentsOf, shelfOf } from '@/rooms/live/list/paste'
import { usualAt, valueOf } from '@/rooms/live/panels/figures'
import { everyMinute, usualAlong } from '@/rooms/live/panels/minuteOption'
import { objections } from '@/rooms/live/panels/objections'
import { adds } from '@/rooms/live/panels/Sources'
import { along, ticksOf } from '@/rooms/live/panels/Ticks'
import { nextOf } from '@/rooms/live/benefits/types'
import { COMMANDS, commandFor, isOpen, nowAndNext, placeOf, stepOf } from '@/rooms/live/room/commands'
import { reviewOf } from '@/rooms/live/room/reviewOf'
import { viewOf } from '@/rooms/live/room/views'
import { addressOf } from '@/rooms/live/screens/kinds'
import { streamOf } from '@/rooms/live/screens/Screens'
import { pathOf } from '@/rooms/live/screens/WallCurve'
import { appended, Board } from '@/rooms/live/stream/board'
import type { Clock, Mark, Run, Segment, ShelfProduct, Totals } from '@/rooms/live/types'

const clock = { segment: 'b', next: 'c', elapsed_s: 60, planned_s: 300, run_s: 900 } as Clock
const segment = (id: string, state: Segment['state'], part: Partial<Segment> = {}) =>
  ({ id, state, title: id, product: '', goal_orders: null, goal_amount: null, ...part }) as Segment
const product = (id: string, part: Partial<ShelfProduct> = {}) =>
  ({ product: id, name: id, on_shelf: true, position: 0, pitching: false, ...part }) as ShelfProduct
const RUN = { id: 'run_1', state: 'running' } as Run

describe('what is known of a running show', () => {
  it('wakes only who watches what changed', () => {
    const board = new Board()
    const heard: string[] = []
    board.watch('clock', () => heard.push('clock'))
    board.watch('marks', () => heard.push('marks'))
    board.replace({ clock: 1, marks: [] })
    heard.length = 0
    board.change({ clock: 2 })
    expect(heard).toEqual(['clock'])
    expect(board.get('clock')).toBe(2)
  })

  it('appends rows, and tells a minute or a comment again in its place', () => {
    expect(appended([[60, 1], [120, 2]], [[120, 3], [180, 4]])).toEqual([[60, 1], [120, 3], [180, 4]])
    const board = new Board()
    board.replace({ comments: [{ id: 'a', state: 'new' }] })
    board.change({ comments: { append: [{ id: 'a', state: 'hidden' }, { id: 'b' }] } })
    expect(board.get('comments')).toEqual([{ id: 'a', state: 'hidden' }, { id: 'b' }])
  })

  it('keeps no more than fit', () => {
    expect(appended([{ id: 1 }, { id: 2 }], [{ id: 3 }], 2)).toEqual([{ id: 2 }, { id: 3 }])
  })

  it('forgets what a new snapshot does not tell', () => {
    const board = new Board()
    board.replace({ benefits: [1] })
    board.replace({ clock: 1 })
    expect(board.get('benefits')).toBeUndefined()
  })
})

describe('the keys of the control room', () => {
  const known = {
    run: RUN,
    clock,
    segments: [segment('a', 'done'), segment('b', 'running'), segment('c', 'waiting'), segment('d', 'waiting')],
    products: [product('P1', { pitching: true })],
  }

  it('are one each', () => {
    expect(new Set(COMMANDS.map((each) => each.key)).size).toBe(COMMANDS.length)
    expect(commandFor('N')?.id).toBe('go')
    expect([placeOf('3'), placeOf('0'), placeOf('n')]).toEqual([3, null, null])
  })

  it('move nothing once the show is over, and still find and help', () => {
    expect(COMMANDS.filter((each) => isOpen(each.id, true)).every((each) => each.verb !== 'run')).toBe(true)
    expect(COMMANDS.filter((each) => !isOpen(each.id, false))).toEqual([])
    expect(['go', 'start', 'end', 'cue', 'mark', 'incident'].some((each) => isOpen(each as 'go', true))).toBe(false)
  })

  it('move the rundown on', () => {
    expect(stepOf('go', known)?.path).toBe('segments/c/go')
    expect(stepOf('skip', known)?.path).toBe('segments/c/skip')
    expect(stepOf('swap', known)).toEqual({ path: 'swap', body: { first: 'c', second: 'd' } })
    expect(stepOf('rest', known)?.path).toBe('shelf/P1/rest')
  })

  it('ask for nothing where there is nothing to do', () => {
    const over = { ...known, clock: { ...clock, next: null }, segments: [segment('b', 'running')], products: [] }
    expect([stepOf('go', over), stepOf('swap', over), stepOf('rest', over)]).toEqual([null, null, null])
  })

  it('start, pause and go on with the same key', () => {
    const path = (state: Run['state']) => stepOf('start', { ...known, run: { ...RUN, state } })?.path
    expect([path('planned'), path('running'), path('paused'), path('ended')]).toEqual(['start', 'pause', 'resume', undefined])
  })

  it('know now and next', () => {
    expect(nowAndNext(known).map((each) => each?.id)).toEqual(['b', 'c'])
  })
})

describe('a pasted rundown', () => {
  it('is read with Chinese heads', () => {
    const rows = segmentsOf('环节\t时长\t商品\t目标单量\t目标金额\n讲珍珠项链\t15\tP1\t40\t1.2万\n第一波福袋\t5分钟\t\t\t', 'CNY')
    expect(rows.map(({ kind, title, product, planned_s, goal_orders }) => [kind, title, product, planned_s, goal_orders])).toEqual([
      ['product', '讲珍珠项链', 'P1', 900, 40],
      ['benefit', '第一波福袋', '', 300, null],
    ])
    expect(rows[0]?.goal_amount).toBe(1_200_000)
  })

  it('is read without heads, with commas, phrases apart', () => {
    const [row] = segmentsOf('开场,3:30,,,"1,200",大家好|今天三件事', 'CNY')
    expect(row).toMatchObject({ kind: 'opening', planned_s: 210, goal_amount: 120_000, phrases: ['大家好', '今天三件事'] })
  })

  it('reads lengths as people write them', () => {
    expect(['5', '90秒', '1小时', '1:02:03', '3:30', 'x'].map(secondsOf)).toEqual([300, 90, 3600, 3723, 210, null])
    expect(cellsOf('a,"b ""c"", d",e')).toEqual(['a', 'b "c", d', 'e'])
  })

  it('takes the shelf with its prices, each product once', () => {
    expect(shelfOf('P1\t项链\t59.9\t99\t50\nP1\t项链\t1\nP2', 'CNY')).toEqual([
      { product: 'P1', name: '项链', price: 5990, anchor: 9900, low_at: 50 },
      { product: 'P2', name: 'P2', price: null, anchor: null },
    ])
  })
})

describe('figures', () => {
  const totals = { online: null, gmv: { CNY: 120 }, stay_s: 30, conversion: { numerator: 1, denominator: 0 } } as unknown as Totals

  it('are missing, never zero, where nobody tells', () => {
    expect(valueOf('online', totals, 'CNY')).toBeNull()
    expect(valueOf('conversion', totals, 'CNY')).toBeNull()
    expect(valueOf('gmv', totals, 'USD')).toBe(0)
  })

  it('are held against the same minute of own shows', () => {
    expect([usualAt([[15, 800, 5000]], 930, 'gmv'), usualAt([[15, 800, 5000]], 930, 'online')]).toEqual([5000, 800])
    expect([usualAt(null, 930, 'gmv'), usualAt([[15, 800, 5000]], 930, 'orders')]).toEqual([null, null])
  })

  it('are written in their own currency, never added', () => {
    expect([major(1234, 'CNY'), major(1234, 'JPY'), minor('¥1,234.5', 'CNY'), minor('x', 'CNY')]).toEqual([12.34, 1234, 123450, null])
    expect(amountsText({ USD: 500, CNY: 100 }, 'CNY', 'zh')).toBe('¥1 + US$5')
    expect([clockText(3909), clockText(309), clockText(-9), clockText(9, true)]).toEqual(['1:05:09', '5:09', '-0:09', '0:00:09'])
  })
})

describe('the curve', () => {
  it('leaves no gap between minutes and says nothing of silent ones', () => {
    expect(everyMinute([[120, 5], [240, 6]], 65)).toEqual([[60], [120, 5], [180], [240, 6]])
    expect(usualAlong([[120], [180]], [[1, 9, 0]], 60)).toEqual([9, null])
    expect(pathOf([[0, 2], [60], [120, 4]], 'online', 100, 10)).toBe('M0.0,5.0M100.0,0.0')
  })

  it('bears ticks where something happened, near ones as one', () => {
    const mark = (id: string, at: number, kind = 'pitch') => ({ id, at: new Date(at * 1000).toISOString(), kind }) as Mark
    expect(along(mark('x', 90), 60, 1)).toBe(0.5)
    const ticks = ticksOf([mark('a', 60, 'plan'), mark('b', 600), mark('c', 601), mark('d', 3000)], 0, 60)
    expect(ticks.map((tick) => tick.marks.map((each) => each.id))).toEqual([['b', 'c'], ['d']])
  })
})

it('all that a source sent is accounted for', () => {
  const told = { source: 's', last_at: '', waiting: 1, stored: 5, duplicate: 2, quarantined: 1, refused: 1, broken: false }
  expect(adds({ ...told, received: 10 })).toBe(true)
  expect(adds({ ...told, received: 11 })).toBe(false)
})

it('a benefit is sent with what its kind needs, its budget never forgotten', () => {
  const draft = { ...EMPTY, title: '福袋', word: '来了', prizes: '耳钉,3,99\n手链 ,1,399', least: '5' }
  expect(worthOf(draft, 'CNY')).toBe(3 * 9900 + 39900)
  const body = sent(draft, 'CNY')
  expect(body.budget).toBe(69600)
  expect(Object.keys(body.rules)).toEqual(['word', 'prizes'])
})

it('what is on stands first, then what comes soonest', () => {
  const run = (id: string, state: Run['state'], at: string) => ({ id, state, started_at: state === 'planned' ? null : at, planned_at: at }) as Run
  const rows = [run('old', 'ended', '1'), run('later', 'planned', '9'), run('new', 'ended', '5'), run('soon', 'planned', '8'), run('on', 'running', '7')]
  expect(runsInOrder(rows).map((each) => each.id)).toEqual(['on', 'soon', 'later', 'new', 'old'])
})

it('a link leads to its screen, and a screen to its stream', () => {
  expect(addressOf('overlay_price', 'a b')).toBe('/live/screens/overlay/price?token=a%20b')
  expect(addressOf('wall', 't')).toBe('/live/screens/wall?token=t')
  expect(streamOf(new URLSearchParams('token=t'))).toBe('/api/v1/live/screens/t/stream')
  expect(streamOf(new URLSearchParams('run=r'))).toBe('/api/v1/live/runs/r/stream')
  expect(streamOf(new URLSearchParams())).toBeNull()
})

it('everybody’s view is that of their role', () => {
  expect(['host', 'customer_service', 'operator', 'owner'].map(viewOf)).toEqual(['host', 'service', 'operator', 'controller'])
})

it('a rundown says which words must not be said as they stand, each once, emoji or not', () => {
  const at = (start: number, end: number, severity: 'blocking' | 'must_fix' | 'suspected') =>
    ({ phrase: 0, start, end, severity }) as Segment['findings'][number]
  const findings = [at(2, 4, 'must_fix'), at(5, 7, 'blocking'), at(0, 1, 'suspected')]
  expect(objections({ phrases: ['🎁全最好，最好'], findings })).toEqual(['最好'])
  expect(objections({ phrases: [], findings })).toEqual([])
})

describe('after a show', () => {
  it('what was begun is drawn, nothing more begins', () => {
    expect([nextOf('armed', false), nextOf('closed', false)]).toEqual(['begin', 'settle'])
    expect([nextOf('draft', true), nextOf('armed', true), nextOf('closed', true)]).toEqual([undefined, undefined, 'settle'])
  })

  it('its review is that of the show a file told of, else its own', () => {
    expect(reviewOf({ id: 'r1', show: '' })).toBe('/review/runs/r1')
    expect(reviewOf({ id: 'r1', show: 's/1' })).toBe('/review/shows/s%2F1')
  })
})
