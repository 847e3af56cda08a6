import type { MetricColumn, Show, ShowPage } from '../../src/app/types'
import { between, chance, pick } from './chance.ts'
import { num, rate } from './num.ts'
import type { Room } from './types.ts'

const THEMES = [
  '和田玉手镯源头专场',
  '天然翡翠冰种上新',
  '小香风珍珠项链福利夜',
  '黄金转运珠午间场',
  '南红玛瑙工厂溯源',
  '沙金古法手镯返场',
  '碧玺锁骨链新品首发',
  '周末宠粉夜·全场包邮',
  '国庆返场·珍珠耳钉三件折上折',
  '源头直采·缅甸翡翠公盘料',
]
const HOSTS = ['小满', '阿禾', '林知夏', '老周']
const ACCOUNTS = [
  { id: 'a1', name: '青禾珠宝旗舰店', platform: 'douyin' },
  { id: 'a2', name: '青禾源头工厂', platform: 'douyin' },
  { id: 'a3', name: '青禾珠宝', platform: 'wechat' },
  { id: 'a4', name: 'Qinghe Jewelry', platform: 'tiktok' },
]

export const COLUMNS: MetricColumn[] = [
  { key: 'gmv', zh: '成交金额', en: 'GMV', unit: 'money', basis: 'money' },
  { key: 'paid', zh: '用户支付金额', en: 'Buyer-paid', unit: 'money', basis: 'money' },
  { key: 'refund_rate', zh: '退款率', en: 'Refund rate', unit: 'ratio', basis: 'none' },
  { key: 'viewers', zh: '观看人数', en: 'Viewers', unit: 'count', basis: 'people' },
  { key: 'views', zh: '观看次数', en: 'Views', unit: 'count', basis: 'times' },
  { key: 'peak_online', zh: '最高在线', en: 'Peak online', unit: 'count', basis: 'people' },
  { key: 'buyers', zh: '成交人数', en: 'Buyers', unit: 'count', basis: 'people' },
  { key: 'orders', zh: '成交订单', en: 'Orders', unit: 'count', basis: 'things' },
  { key: 'view_buyer_rate', zh: '观看-成交率', en: 'View-to-buyer', unit: 'ratio', basis: 'none' },
  { key: 'aov', zh: '客单价', en: 'Spend per buyer', unit: 'money', basis: 'none' },
  { key: 'watch_time', zh: '人均观看时长', en: 'Watch time', unit: 'duration', basis: 'time' },
  { key: 'follows', zh: '新增粉丝', en: 'New followers', unit: 'count', basis: 'people' },
]

function numbersOf(roll: () => number, currency: string) {
  const viewers = between(roll, 6_000, 180_000)
  const views = Math.round(viewers * (1.2 + roll() * 0.6))
  const buyers = Math.round(viewers * (0.004 + roll() * 0.03))
  const orders = Math.round(buyers * 1.12)
  const gmv = Math.round(buyers * (90 + roll() * 700) * 100) / 100
  const refund = Math.round(gmv * (0.04 + roll() * 0.3) * 100) / 100
  const money = { currency }
  return {
    gmv: num('gmv', 'money', gmv, money),
    paid: num('paid', 'money', Math.round(gmv * 97) / 100, money),
    refund_rate: rate('refund_rate', refund, gmv),
    viewers: num('viewers', 'count', viewers),
    views: num('views', 'count', roll() < 0.2 ? null : views),
    peak_online: num('peak_online', 'count', Math.round(viewers * 0.04)),
    buyers: num('buyers', 'count', buyers),
    orders: num('orders', 'count', orders),
    view_buyer_rate: rate('view_buyer_rate', buyers, viewers),
    aov: { ...rate('aov', gmv, buyers, 'money'), currency },
    watch_time: num('watch_time', 'duration', between(roll, 35, 210)),
    follows: num('follows', 'count', roll() < 0.1 ? null : between(roll, 80, 2400)),
  }
}

const LAST_DAY = Date.UTC(2026, 8, 28)

function makeShow(index: number): Show {
  const roll = chance(index + 11)
  const account = pick(roll, ACCOUNTS)
  const start = LAST_DAY - Math.floor(index / 2) * 24 * 3_600_000 + (index % 2 ? 4 : 11.97) * 3_600_000
  const hours = 2 + roll() * 4
  return {
    id: `show_${String(index).padStart(4, '0')}`,
    title: pick(roll, THEMES),
    platform: account.platform,
    account: account.id,
    account_name: account.name,
    host: pick(roll, HOSTS),
    room_id: String(7_400_000 + index),
    started_at: new Date(start).toISOString(),
    ended_at: new Date(start + hours * 3_600_000).toISOString(),
    business_day: new Date(start + 2 * 3_600_000).toISOString().slice(0, 10),
    numbers: numbersOf(roll, account.platform === 'tiktok' ? 'USD' : 'CNY'),
  }
}

export const SHOWS: Show[] = Array.from({ length: 137 }, (_, index) => makeShow(index))

function matching(query: URLSearchParams): Show[] {
  const is = (name: string, value: string | null) => !query.get(name) || query.get(name) === value
  const q = query.get('q') ?? ''
  return SHOWS.filter(
    (show) =>
      is('platform', show.platform) &&
      is('account', show.account) &&
      is('host', show.host) &&
      show.title.includes(q) &&
      (show.business_day ?? '') >= (query.get('from') ?? '') &&
      (show.business_day ?? '') <= (query.get('to') ?? '9999'),
  )
}

function ordered(rows: Show[], sort: string): Show[] {
  const key = sort.replace(/^-/, '')
  const value = (show: Show) =>
    show.numbers[key]?.value ?? (key === 'started_at' ? Date.parse(show.started_at ?? '') : (show.host ?? ''))
  const sign = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => (value(a) > value(b) ? sign : value(a) < value(b) ? -sign : 0))
}

export const shows: Room = ({ path, query }) => {
  if (path !== '/shows') return null
  const found = ordered(matching(query), query.get('sort') ?? '-started_at')
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 50)]
  const body: ShowPage = {
    rows: found.slice((page - 1) * size, page * size),
    total: found.length,
    columns: COLUMNS,
    facets: {
      platforms: ['douyin', 'wechat', 'tiktok'],
      accounts: ACCOUNTS.map(({ id, name }) => ({ id, name })),
      hosts: HOSTS,
    },
  }
  return { body }
}
