/** One show that has been on air for 72 minutes, told each second. */
import type { ServerResponse } from 'node:http'
import type { Room } from './types.ts'

const BEGAN = Math.floor(Date.now() / 60_000) * 60_000 - 72 * 60_000
const iso = (at: number) => new Date(at).toISOString()
const MINUTE = 60_000

const RUN = {
  id: 'run_1',
  title: '周五年货专场',
  account: 'acc_1',
  account_name: '青禾珠宝官方旗舰店',
  platform: 'douyin',
  host: '小满',
  state: 'running',
  planned_at: iso(BEGAN - 2 * MINUTE),
  started_at: iso(BEGAN),
  ended_at: null as string | null,
  currency: 'CNY',
  turn: 4,
}

const TITLES: [string, string, number][] = [
  ['opening', '开场暖场', 8],
  ['product', '和田玉平安扣', 15],
  ['benefit', '第一波福袋', 5],
  ['product', '淡水珍珠项链', 18],
  ['product', '18K 金锁骨链', 15],
  ['interaction', '互动答疑', 6],
  ['product', '蜜蜡手串', 18],
  ['benefit', '点赞抽奖', 6],
  ['product', '银镯子', 12],
  ['break', '换场', 4],
  ['product', '翡翠戒面', 15],
  ['closing', '收尾预告', 8],
]

const SEGMENTS = (() => {
  let at = BEGAN
  return TITLES.map(([kind, title, minutes], index) => {
    const took = minutes * MINUTE * (index % 3 === 1 ? 1.2 : 0.97)
    const [start, end] = [at, at + took]
    at = end
    const now = Date.now()
    const state = index === 2 ? 'skipped' : end < now ? 'done' : start < now ? 'running' : 'waiting'
    if (index === 2) at = start
    return {
      id: `seg_${index}`,
      position: index,
      kind,
      title,
      product: kind === 'product' ? `P10${index}` : '',
      planned_s: minutes * 60,
      started_at: state === 'waiting' || state === 'skipped' ? null : iso(start),
      ended_at: state === 'done' ? iso(end) : null,
      state,
      goal_orders: kind === 'product' ? 40 : null,
      goal_amount: kind === 'product' ? 1_200_000 : null,
      phrases:
        kind === 'product'
          ? ['家人们看这条，颗颗正圆，戴上立刻显白。', '平时专柜一千二，今天直播间三百九十九。', '不满意七天无理由，运费险我们出。']
          : [],
    }
  })
})()

const NAMES = ['和田玉平安扣', '淡水珍珠项链 7-8mm', '18K 金锁骨链', '蜜蜡手串', '999 足银手镯', '翡翠戒面定制', '珍珠耳钉', '转运珠']
const products = () =>
  NAMES.map((name, index) => ({
    product: `P10${index}`,
    name,
    on_shelf: index < 6,
    position: index,
    price: 9900 + index * 10_000,
    anchor: 19900 + index * 12_000,
    substitute: '',
    presale_days: null,
    currency: 'CNY',
    stock: index === 4 ? 0 : index === 2 ? 6 : index === 7 ? null : 240 - index * 12,
    low: index === 2,
    clicks: 900 - index * 90,
    carts: 120 - index * 11,
    orders: 60 - index * 6,
    units: 70 - index * 6,
    gmv: { CNY: (60 - index * 6) * (9900 + index * 10_000) },
    pitching: index === 1,
    pitching_since: index === 1 ? iso(Date.now() - 4 * MINUTE) : null,
  }))

const wave = (minute: number) => 0.6 + 0.4 * Math.sin(minute / 9) + 0.1 * Math.sin(minute * 3.1)
const minutes = () => {
  const count = Math.floor((Date.now() - BEGAN) / MINUTE) + 1
  return Array.from({ length: count }, (_, m) => {
    const w = wave(m)
    const n = (most: number) => Math.round(most * w)
    return [BEGAN / 1000 + m * 60, n(1400) + 300, n(180), n(160), n(45), n(900), n(12), n(210), n(9), n(9) * 24_900]
  })
}
const usual = () => Array.from({ length: 240 }, (_, m) => [m, Math.round(1100 * wave(m + 6)) + 240, Math.round(7 * wave(m + 6)) * 24_000])

const SAID = ['这个多少钱', '什么时候发货呀', '珍珠会不会掉色', '主播好漂亮', '3号链接还有货吗', '已拍', '能便宜点吗', '有没有证书', '寄新疆吗', '退货麻烦吗']
const INTENTS = ['price', 'delivery', 'spec', 'other', 'stock', 'buy', 'price', 'spec', 'delivery', 'after_sale']
let said = 0
const comment = () => {
  const index = said++
  return {
    id: `c${index}`,
    at: iso(Date.now()),
    person: `v${index % 7}`,
    text: SAID[index % SAID.length],
    intent: INTENTS[index % INTENTS.length],
    sentiment: index % 9 === 0 ? 'bad' : 'neutral',
    question: ![3, 5].includes(index % SAID.length),
    abuse: 0.02,
    spam: false,
    product: 'P101',
    state: 'shown',
  }
}
const first = Array.from({ length: 24 }, comment)

const snapshot = () => {
  const rows = minutes()
  const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  const now = SEGMENTS.find((each) => each.state === 'running')
  return {
    run: RUN,
    at: iso(Date.now()),
    clock: {
      segment: now?.id ?? null,
      next: SEGMENTS.find((each) => each.state === 'waiting')?.id ?? null,
      elapsed_s: now?.started_at ? Math.round((Date.now() - Date.parse(now.started_at)) / 1000) : null,
      planned_s: now?.planned_s ?? null,
      run_s: Math.round((Date.now() - BEGAN) / 1000),
      ends_at: iso(BEGAN + 125 * MINUTE),
      drift_s: 318,
      advice: {
        late_s: 318,
        saved_s: 330,
        enough: true,
        steps: [
          { segment: 'seg_7', title: '点赞抽奖', action: 'shorten', from_s: 360, to_s: 240 },
          { segment: 'seg_8', title: '银镯子', action: 'shorten', from_s: 720, to_s: 510 },
        ],
      },
    },
    segments: SEGMENTS,
    totals: {
      online: rows.at(-1)?.[1] ?? null,
      peak_online: 1980,
      entered: sum(2),
      left: sum(3),
      comments: sum(4),
      likes: sum(5),
      shares: null,
      follows: sum(6),
      clicks: sum(7),
      carts: null,
      orders: sum(8),
      units: sum(8) + 20,
      buyers: sum(8) - 14,
      gmv: { CNY: sum(9) },
      refunds: { CNY: 49_800 },
      stay_s: 94,
      interactions: sum(4) + sum(5) + sum(6),
      conversion: { numerator: sum(8), denominator: sum(2) },
    },
    minutes: rows,
    usual: usual(),
    products: products(),
    marks: [
      { id: 'm1', at: iso(BEGAN), kind: 'start', text: '周五年货专场', by: '周敏' },
      { id: 'm2', at: iso(BEGAN + 8 * MINUTE), kind: 'pitch', text: '和田玉平安扣', by: '周敏' },
      { id: 'm3', at: iso(BEGAN + 30 * MINUTE), kind: 'incident', text: '画面卡了 40 秒', by: '周敏' },
      { id: 'm4', at: iso(BEGAN + 52 * MINUTE), kind: 'handover', text: '阿朵 → 小满', by: '周敏' },
    ],
    cues: [
      { id: 'q1', to: 'host', text: '再讲一遍运费险，评论区都在问', by: '周敏', at: iso(Date.now() - 9 * MINUTE), seen_by: '小满', seen_at: iso(Date.now() - 8 * MINUTE) },
      { id: 'q2', to: 'host', text: '金链只剩 6 条，催一下', by: '周敏', at: iso(Date.now() - 40_000), seen_by: null, seen_at: null },
    ],
    people: [
      { name: '周敏', role: 'controller', since: iso(BEGAN) },
      { name: '小满', role: 'host', since: iso(BEGAN + 50 * MINUTE) },
      { name: '小林', role: 'customer_service', since: iso(BEGAN + MINUTE) },
    ],
    sources: [
      { source: 'douyin-danmu', last_at: iso(Date.now() - 1000), received: 128_400, waiting: 400, stored: 127_950, duplicate: 42, quarantined: 8, refused: 0, broken: false },
      { source: 'shop-webhook', last_at: iso(Date.now() - 9 * MINUTE), received: 812, waiting: 0, stored: 812, duplicate: 0, quarantined: 0, refused: 0, broken: '签名不对' },
    ],
    comments: first,
    questions: [
      { id: 'q9', intent: 'price', product: 'P101', text: '这个多少钱', comments: 6, people: 5, first_at: iso(Date.now() - 6000), due_at: iso(Date.now() + 9000), proposed: '淡水珍珠项链今天直播间199元，平时319元' },
      { id: 'q10', intent: 'delivery', product: '', text: '寄新疆吗', comments: 1, people: 1, first_at: iso(Date.now() - 26_000), due_at: iso(Date.now() - 11_000), proposed: '' },
    ],
  }
}

export function isStream(url: string): boolean {
  return /\/live\/(runs|screens)\/[^/]+\/stream/.test(url)
}

/** `KAIBO_MOCK_CUT=20` cuts the line after so many seconds, to see it come back. */
const CUT = Number(process.env.KAIBO_MOCK_CUT ?? 0)

export function stream(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  let n = 0
  const send = (event: string, data: unknown) => response.write(`event: ${event}\nid: ${n}\ndata: ${JSON.stringify(data)}\n\n`)
  send('snapshot', snapshot())
  const timer = setInterval(() => {
    n += 1
    if (CUT && n >= CUT) return void response.end()
    const { at, clock, totals, minutes: rows } = snapshot()
    send('change', { at, clock, totals, minutes: { append: rows.slice(-1) }, comments: { append: [comment()] } })
  }, 1000)
  response.on('close', () => clearInterval(timer))
}

export const live: Room = ({ method, path, query }) => {
  if (path === '/live/runs' && query.get('state')) return { body: { rows: [{ ...RUN, online: 1674 }], total: 1 } }
  if (path === '/live/runs' && method === 'GET') {
    const ended = { ...RUN, id: 'run_0', title: '周三珍珠专场', state: 'ended', started_at: iso(BEGAN - 2 * 86_400_000), ended_at: iso(BEGAN - 2 * 86_400_000 + 4 * 3_600_000) }
    const planned = { ...RUN, id: 'run_2', title: '周日双十二预热', state: 'planned', planned_at: iso(BEGAN + 86_400_000), started_at: null }
    return { body: { rows: [ended, RUN, planned], total: 3 } }
  }
  if (path.endsWith('/screens') && method === 'POST')
    return { status: 201, body: { id: 'scr_1', kind: 'wall', name: '', by: '周敏', made_at: iso(BEGAN), expires_at: iso(BEGAN + 86_400_000), revoked_at: null, token: 'abc' } }
  if (path.endsWith('/screens')) return { body: [] }
  if (path === '/events/sources') return { body: { rows: snapshot().sources } }
  return path.startsWith('/live/') ? { status: 204 } : null
}
