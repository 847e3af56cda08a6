import type { Core, Finding, FunnelStep, Note, Review } from '../../src/app/types'
import { between, chance } from './chance.ts'
import { num, rate } from './num.ts'
import { COLUMNS, SHOWS } from './shows.ts'
import type { Room } from './types.ts'

const PRODUCTS = [
  '和田玉平安扣吊坠 一物一证',
  '冰种翡翠手镯 56 圈口',
  '淡水珍珠锁骨链 7-8mm',
  '古法黄金转运珠 足金999',
  '南红玛瑙手串 柿子红',
  '碧玺多宝手链 收藏级',
  '珍珠耳钉 小香风 925 银针',
  '蜜蜡本命佛吊坠',
  '缅甸翡翠蛋面戒指 18K 金镶嵌',
  '沉香手串 佛珠 108 颗',
]
const CATEGORIES = ['和田玉', '翡翠', '珍珠', '黄金', '玛瑙', '碧玺']
const CHANNELS = ['推荐 feed', '直播广场', '短视频引流', '关注', '千川 PC 版', '搜索', '个人主页', '其他']

const WRITTEN = { by: '周敏', at: '2026-09-29T03:00:00Z' }

const notes: Note[] = [
  {
    id: 'n1',
    node: '',
    text: '开场 20 分钟在线掉得快，下一场把平安扣福利款提前到第 8 分钟',
    owner: '阿禾',
    due: '2026-10-02',
    done: false,
    ...WRITTEN,
  },
  {
    id: 'n2',
    node: '',
    text: '退款集中在 56 圈口手镯，讲解时加一段量圈口的方法',
    owner: '小满',
    due: '2026-09-20',
    done: false,
    ...WRITTEN,
  },
  {
    id: 'n3',
    node: '',
    text: '千川投放在 21:30 后 ROI 低于 1.5，预算挪到 20:00–21:00',
    owner: '老周',
    due: '2026-09-28',
    done: true,
    ...WRITTEN,
  },
]

function core(): Core[] {
  const mark = (value: number, zh: string, en: string) => ({ preset: zh, zh, en, value })
  return [
    {
      key: 'viewers',
      zh: '观看人数',
      en: 'Viewers',
      num: num('viewers', 'count', 98_234),
      median: 82_100,
      shows: 30,
      benchmarks: [mark(1_000_000, '大场标杆', 'Big-show mark')],
      verdict: 'above',
    },
    {
      key: 'engagement_rate',
      zh: '互动率',
      en: 'Engagement rate',
      num: rate('engagement_rate', 5_108, 98_234),
      median: 0.0474,
      shows: 30,
      benchmarks: [mark(0.05, '大场标杆', 'Big-show mark')],
      verdict: 'above',
    },
    {
      key: 'view_buyer_rate',
      zh: '转化率',
      en: 'Conversion',
      num: rate('view_buyer_rate', 1_985, 98_234),
      median: 0.0233,
      shows: 30,
      benchmarks: [mark(0.03, '大场标杆', 'Big-show mark'), mark(0.1, '工厂场', 'Factory shows')],
      verdict: 'below',
    },
    {
      key: 'aov',
      zh: '客单价',
      en: 'Spend per buyer',
      num: rate('aov', 299_493.3, 1_985, 'money'),
      median: 149.6,
      shows: 30,
      benchmarks: [],
      verdict: 'near',
    },
    {
      key: 'repurchase',
      zh: '复购率',
      en: 'Repurchase',
      num: num('repurchase', 'ratio', null, { reason: 'metrics.reason.no_data' }),
      median: null,
      shows: 3,
      benchmarks: [],
      verdict: 'unknown',
    },
  ].map((each) => (each.key === 'aov' ? { ...each, num: { ...each.num, currency: 'CNY' } } : each)) as Core[]
}

function steps(values: [string, string, string, number | null][]): FunnelStep[] {
  return values.map(([key, zh, en, value], index) => {
    const before = values[index - 1]?.[3]
    return {
      key,
      zh,
      en,
      num: num(key, 'count', value),
      rate: before && value !== null ? rate(`${key}_rate`, value, before) : null,
    }
  })
}

const FUNNEL = {
  people: steps([
    ['impressions_people', '曝光人数', 'Shown', 1_204_880],
    ['viewers', '观看人数', 'Viewers', 98_234],
    ['product_viewers', '商品曝光人数', 'Saw a product', 71_020],
    ['product_clickers', '商品点击人数', 'Clicked a product', 12_480],
    ['buyers', '成交人数', 'Bought', 1_985],
  ]),
  times: steps([
    ['impressions', '曝光次数', 'Impressions', 1_902_417],
    ['views', '观看次数', 'Views', 141_350],
    ['product_views', '商品曝光次数', 'Product impressions', null],
    ['product_clicks', '商品点击次数', 'Product clicks', 19_870],
    ['orders', '成交订单', 'Orders', 2_225],
  ]),
}

function channels() {
  const roll = chance(5)
  return CHANNELS.map((name, index) => {
    const viewers = Math.round(42_000 / (index + 1))
    const buyers = Math.round(viewers * (0.008 + roll() * 0.03))
    const gmv = buyers * 151.2
    return {
      name,
      numbers: {
        viewers: num('viewers', 'count', viewers),
        gmv: num('gmv', 'money', gmv),
        orders: num('orders', 'count', Math.round(buyers * 1.1)),
        view_buyer_rate: rate('view_buyer_rate', buyers, viewers),
        spend: num('spend', 'money', index === 4 ? 18_230.5 : null),
      },
    }
  })
}

function products() {
  const roll = chance(6)
  return Array.from({ length: 24 }, (_, index) => {
    const clicks = between(roll, 120, 4200)
    const buyers = Math.round(clicks * (0.02 + roll() * 0.14))
    const gmv = Math.round(buyers * (79 + roll() * 900) * 100) / 100
    const refund = Math.round(gmv * roll() * 0.3 * 100) / 100
    return {
      id: `37012${String(index).padStart(5, '0')}`,
      name: PRODUCTS[index % PRODUCTS.length] + (index >= PRODUCTS.length ? `（${index}号链接）` : ''),
      category: CATEGORIES[index % CATEGORIES.length] ?? '',
      numbers: {
        gmv: num('gmv', 'money', gmv),
        units: num('units', 'count', buyers + 3),
        product_clickers: num('product_clickers', 'count', clicks),
        click_buyer_rate: rate('click_buyer_rate', buyers, clicks),
        refund_amount: num('refund_amount', 'money', refund),
        refund_rate: rate('refund_rate', refund, gmv),
      },
    }
  })
}

function minutes(start: string): Review['minutes'] {
  const roll = chance(7)
  let online = 4_000
  const points = Array.from({ length: 140 }, (_, index) => {
    online = Math.max(600, Math.round(online + (index < 50 ? 160 : -70) * roll() + (roll() - 0.5) * 500))
    const burst = index % 23 === 14 ? 4 : 1
    return {
      at: new Date(Date.parse(start) + index * 60_000).toISOString(),
      online,
      entered: between(roll, 200, 900),
      left: between(roll, 180, 850),
      comments: between(roll, 20, 160) * burst,
      gmv: between(roll, 600, 3600) * burst,
      orders: between(roll, 4, 22) * burst,
    }
  })
  return { available: true, start, points, note: null }
}

const FINDINGS: Finding[] = [
  {
    key: 'f1',
    severity: 'info',
    zh: '21:14 前后 3 分钟成交 4.2 万，占全场 14%，当时在讲“古法黄金转运珠”',
    en: '¥42K within 3 minutes of 21:14, 14% of the show, while the gold bead was shown',
    passport: 'key=gmv',
  },
  {
    key: 'f2',
    severity: 'warn',
    zh: '转化率 2.02%，比近 30 场中位数低 0.31 个百分点，主要掉在“商品点击→成交”这一步',
    en: 'Conversion 2.02%, 0.31 pp below the median of 30 shows; most is lost between click and payment',
    passport: 'key=view_buyer_rate',
  },
  {
    key: 'f3',
    severity: 'warn',
    zh: '“冰种翡翠手镯 56 圈口”退款率 27.4%，是全场的 2.3 倍',
    en: '"Ice jadeite bangle, size 56": 27.4% refunded, 2.3 times the whole show',
    passport: 'key=refund_rate',
  },
]

export const review: Room = ({ method, path, body }) => {
  const note = /^\/review\/notes\/(.+)$/.exec(path)
  if (note) return changeNote(method, note[1] ?? '', body)
  const asked = /^\/review\/shows\/([^/]+)(\/notes)?$/.exec(path)
  if (!asked) return null
  if (asked[2])
    return {
      status: 201,
      body: notes[
        notes.push({
          id: `n${Date.now()}`,
          node: '',
          text: String(body.text),
          owner: String(body.owner ?? ''),
          due: body.due as string | null,
          done: false,
          ...WRITTEN,
        }) - 1
      ],
    }
  const found = SHOWS.find((each) => each.id === decodeURIComponent(asked[1] ?? ''))
  if (!found) return null
  const bare = Number(found.id.slice(-1)) % 3 === 2
  const answer: Review = {
    show: found,
    core: core(),
    hosts: null,
    funnel: FUNNEL,
    channels: bare ? [] : channels(),
    products: products(),
    columns: [
      ...COLUMNS,
      { key: 'spend', zh: '投放消耗', en: 'Ad spend', unit: 'money', basis: 'money' },
      { key: 'units', zh: '成交件数', en: 'Units', unit: 'count', basis: 'things' },
      { key: 'product_clickers', zh: '商品点击人数', en: 'Clickers', unit: 'count', basis: 'people' },
      { key: 'click_buyer_rate', zh: '点击-成交率', en: 'Click-to-buyer', unit: 'ratio', basis: 'none' },
      { key: 'refund_amount', zh: '退款金额', en: 'Refunds', unit: 'money', basis: 'money' },
    ],
    minutes: bare
      ? { available: false, start: null, points: [], note: null }
      : minutes(found.started_at ?? ''),
    findings: bare ? [] : FINDINGS,
    notes: bare ? [] : notes,
    sources: [
      {
        batch: 12,
        file: '直播间详情页_整场数据下载_2026-09-29_10-02-11.xlsx',
        format_zh: '罗盘整场数据',
        format_en: 'Compass show workbook',
        as_of: '2026-09-29T02:02:11Z',
      },
      {
        batch: 14,
        file: '订单列表_20260929.csv',
        format_zh: '抖店订单',
        format_en: 'Doudian orders',
        as_of: '2026-09-29T02:10:00Z',
      },
    ],
  }
  return { body: answer }
}

function changeNote(method: string, id: string, body: Record<string, unknown>) {
  const at = notes.findIndex((each) => each.id === id)
  if (method === 'DELETE') notes.splice(at, 1)
  else Object.assign(notes[at] ?? {}, body)
  return { body: notes[at] ?? null }
}
