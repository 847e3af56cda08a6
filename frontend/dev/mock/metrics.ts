import type { Metric, Passport } from '../../src/app/types'
import { num, rate } from './num.ts'
import { COLUMNS, SHOWS } from './shows.ts'
import type { Room } from './types.ts'

const MEANING: Record<string, [string, string, string]> = {
  gmv: [
    '直播间内下单并支付的金额，含在直播间加购后支付的订单；不减退款',
    'Paid orders placed from the room, refunds not removed',
    '成交金额 = Σ 已支付订单金额',
  ],
  view_buyer_rate: [
    '看过直播的人里有多少人付了款',
    'Share of viewers who paid',
    '观看-成交率 = 成交人数 ÷ 观看人数',
  ],
}

function catalogue(): Metric[] {
  const rooms = [
    'trade',
    'trade',
    'trade',
    'shows',
    'shows',
    'shows',
    'trade',
    'trade',
    'shows',
    'trade',
    'shows',
    'shows',
  ]
  return COLUMNS.map((column, index) => {
    const [zh, en, formula] = MEANING[column.key] ?? [
      `${column.zh}：按平台导出的原始口径记录，一场一值`,
      `${column.en}, as the platform exports it, one value a show`,
      `${column.zh} = 来源里的“${column.zh}”`,
    ]
    return {
      ...column,
      room: rooms[index] ?? 'shows',
      adds:
        column.unit === 'ratio'
          ? ('recomputed' as const)
          : column.basis === 'people'
            ? ('no' as const)
            : ('sum' as const),
      definition_zh: zh,
      definition_en: en,
      formula,
      formula_en: formula,
      platforms: [
        {
          platform: 'douyin',
          zh: `罗盘叫“${column.zh}”，以开播日期计`,
          en: 'Compass, by the day the show started',
        },
        {
          platform: 'tiktok',
          zh: '含退款；货到付款按下单计',
          en: 'Returns included; COD counted when ordered',
        },
      ],
      notes_zh: '同一场在 30 天内还会增长：直播间加购、之后付款的订单会补进来',
      notes_en: 'The same show keeps growing for 30 days: carted in the room, paid later',
      includes: {},
      source: '抖音罗盘指标说明',
      sources: ['shows', 'orders'],
      dimensions: ['show', 'account', 'host', 'month'],
    }
  })
}

function passport(key: string): Passport {
  const column = COLUMNS.find((each) => each.key === key) ?? COLUMNS[0]!
  const isRate = column.unit === 'ratio'
  return {
    key,
    zh: column.zh,
    en: column.en,
    definition_zh: '',
    definition_en: '',
    formula_en: '',
    accounts: [],
    files_in_all: 2,
    platforms: [],
    notes_zh: '',
    notes_en: '',
    value: isRate
      ? rate(key, 1_985, 98_234)
      : num(key, column.unit, column.unit === 'money' ? 299_493.3 : 98_234),
    formula: isRate ? '成交人数 ÷ 观看人数' : `Σ ${column.zh}`,
    formula_numbers: isRate ? '1,985 ÷ 98,234 = 2.0207%' : '',
    basis: column.basis,
    window: { from: '2026-09-28', to: '2026-09-28', zone: 'Asia/Shanghai', day_start: 6 },
    attribution_zh: '在直播间内下单或加购，之后支付',
    attribution_en: 'Ordered or carted in the room, paid then or later',
    includes: { freight: true, coupons: false, refunds: null },
    as_of: '2026-09-29T02:02:11Z',
    source_zh: '罗盘整场数据',
    source_en: 'Compass show workbook',
    files: [
      {
        batch: 12,
        file: '直播间详情页_整场数据下载_2026-09-29_10-02-11.xlsx',
        sheet: '整体看板',
        format_zh: '罗盘整场数据',
        format_en: 'Compass show workbook',
        header: column.zh,
        rows: 1,
        ranges: [[2, 2]],
        complete: true,
        as_of: '2026-09-29T02:02:11Z',
      },
      {
        batch: 14,
        file: '订单列表_20260929.csv',
        sheet: '',
        format_zh: '抖店订单',
        format_en: 'Doudian orders',
        header: '订单应付金额',
        rows: 2225,
        ranges: [
          [2, 1204],
          [1210, 2230],
        ],
        complete: true,
        as_of: '2026-09-29T02:10:00Z',
      },
    ],
    others: [
      {
        source: 'orders',
        source_zh: '抖店订单',
        source_en: 'Doudian orders',
        value: num(key, column.unit, isRate ? 0.0198 : 292_310.8),
      },
    ],
    why_zh: '罗盘含运费、不含平台券；订单表按实付计，且只含已导入的订单，所以小 2.4%',
    why_en:
      'Compass counts freight and leaves out platform coupons; the order file counts what was paid, so it is 2.4% lower',
  }
}

function totals(keys: string[]) {
  const all = keys.map((key) => {
    const column = COLUMNS.find((each) => each.key === key)
    const sum = SHOWS.reduce((total, show) => total + (show.numbers[key]?.value ?? 0), 0)
    const adds = column?.basis === 'money' || column?.basis === 'times' || column?.basis === 'things'
    if (adds && column.unit === 'money')
      return [
        key,
        num(key, 'money', null, {
          reason: 'metrics.reason.several_currencies',
          amounts: { CNY: 12_845_300.5, USD: 904_210 },
        }),
      ]
    if (column?.unit === 'ratio') return [key, rate(key, 41_204, 2_104_330)]
    return [
      key,
      num(
        key,
        column?.unit ?? 'count',
        adds ? sum : null,
        adds ? {} : { reason: 'metrics.reason.people_not_added' },
      ),
    ]
  })
  return { rows: [{ dimensions: {}, numbers: Object.fromEntries(all) as Record<string, unknown> }] }
}

export const metrics: Room = ({ path, query }) => {
  if (path === '/metrics/catalogue') return { body: catalogue() }
  if (path === '/metrics/passport') return { body: passport(query.get('key') ?? 'gmv') }
  if (path === '/metrics/query') return { body: totals((query.get('keys') ?? '').split(',')) }
  return null
}
