import type { Batch, Mapping, Preflight, Upload } from '../../src/app/types'
import type { Room } from './types.ts'

const of = (order: string) => ({
  what: `订单 ${order}`,
  what_zh: `订单 ${order}`,
  what_en: `Order ${order}`,
})

const PREFLIGHT: Preflight = {
  format: 'douyin.orders',
  format_zh: '抖店订单',
  format_en: 'Doudian orders',
  kind: 'orders',
  tables: [
    {
      sheet: 'Sheet1',
      format: 'douyin.orders',
      format_zh: '抖店订单',
      format_en: 'Doudian orders',
      kind: 'orders',
      rows: 2231,
      header_row: 1,
      unknown_columns: ['旗帜颜色'],
      columns: [
        {
          header: '主订单编号',
          field: 'order_id',
          field_zh: '订单号',
          field_en: 'Order id',
          sample: ['6917412345600117', '6917412345608036'],
          personal: false,
        },
        {
          header: '选购商品',
          field: 'product',
          field_zh: '商品',
          field_en: 'Product',
          sample: ['古法黄金转运珠 足金999', '淡水珍珠锁骨链'],
          personal: false,
        },
        {
          header: '订单应付金额',
          field: 'amount',
          field_zh: '金额',
          field_en: 'Amount',
          sample: ['399.00', '1,299.00'],
          personal: false,
        },
        {
          header: '支付完成时间',
          field: 'paid_at',
          field_zh: '支付时间',
          field_en: 'Paid at',
          sample: ['2026-09-28 20:14:05'],
          personal: false,
        },
        {
          header: '收件人',
          field: '',
          field_zh: '',
          field_en: '',
          sample: ['王**', '李*'],
          personal: true,
        },
        {
          header: '收件人手机号',
          field: 'customer_id',
          field_zh: '买家 ID',
          field_en: 'Customer id',
          sample: ['138****2210'],
          personal: true,
        },
        { header: '旗帜颜色', field: '', field_zh: '', field_en: '', sample: ['红'], personal: false },
      ],
    },
  ],
  verified: true,
  unknown_columns: ['旗帜颜色', '商家备注', '仓库名称'],
  period: { from: '2026-09-22', to: '2026-09-28' },
  platform: 'douyin',
  accounts: ['青禾珠宝旗舰店'],
  shows: 6,
  rows_read: 2231,
  rows_stored: 2222,
  rows_skipped: 3,
  rows_refused: 6,
  skipped: [
    { reason: 'total', zh: '合计行', en: 'Total rows', count: 1 },
    { reason: 'empty', zh: '空行', en: 'Empty rows', count: 2 },
  ],
  refused: [
    {
      row: 418,
      sheet: '',
      reason_zh: '支付完成时间“2026-09-31 20:11:00”不是日期',
      reason_en: 'Paid at “2026-09-31 20:11:00” is no date',
    },
    {
      row: 902,
      sheet: '',
      reason_zh: '订单应付金额“叁佰”读不成金额',
      reason_en: 'Amount “叁佰” can’t be read',
    },
  ],
  duplicates: 0,
  changes: {
    new: 1804,
    changed: 402,
    same: 16,
    older: 0,
    examples: [
      {
        ...of('6917412345600117'),
        field: 'status',
        field_zh: '订单状态',
        field_en: 'Status',
        currency: 'CNY',
        before: 'paid',
        before_zh: '已支付',
        before_en: 'paid',
        after: 'completed',
        after_zh: '已完成',
        after_en: 'completed',
      },
      {
        ...of('6917412345608036'),
        field: 'refund_amount',
        field_zh: '退款金额',
        field_en: 'Refund amount',
        currency: 'CNY',
        before: null,
        before_zh: '—',
        before_en: '—',
        after: '399.00',
        after_zh: '399.00 CNY',
        after_en: '399.00 CNY',
      },
    ],
  },
  personal: ['收件人', '收件人手机号', '详细地址'],
  warnings: [
    {
      code: 'formula',
      zh: '有 12 个单元格是公式，按上次计算的结果读取',
      en: '12 cells hold formulas; their last results were read',
    },
  ],
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  date_order: 'ymd',
}

const MAPPING: Mapping = {
  sheet: '运营手工表',
  header_row: 2,
  headers: ['日期', '店铺', '直播间', '销售额', '退款', '访客', '单数', '备注'],
  samples: [
    ['9月1日', '青禾', '主号', '12,804.5', '800', '3021', '88', ''],
    ['9月2日', '青禾', '主号', '1.6万', '1,204', '4100', '104', '换主播'],
    ['9月3日', '青禾', '二号', '9,930', '-', '2877', '71', ''],
  ],
  suggested: { kind: 'days', map: { date: '日期', account: '店铺', visitors: '访客', orders: '单数' } },
  kinds: [
    {
      key: 'days',
      zh: '按日经营',
      en: 'Days',
      fields: [
        { key: 'date', zh: '日期', en: 'Date', required: true, type: 'time' },
        { key: 'account', zh: '账号', en: 'Account', required: false, type: 'text' },
        { key: 'amount', zh: '成交金额', en: 'GMV', required: true, type: 'money' },
        { key: 'refund_amount', zh: '退款金额', en: 'Refunds', required: false, type: 'money' },
        { key: 'visitors', zh: '访客数', en: 'Visitors', required: false, type: 'count' },
        { key: 'orders', zh: '成交订单数', en: 'Orders', required: false, type: 'count' },
      ],
    },
    {
      key: 'orders',
      zh: '订单',
      en: 'Orders',
      fields: [{ key: 'order_id', zh: '订单号', en: 'Order id', required: true, type: 'id' }],
    },
  ],
}

function upload(id: string, file: string, part: Partial<Upload>): Upload {
  return {
    id,
    file,
    size: 1_204_880,
    state: 'ready',
    progress: {},
    error: null,
    preflight: null,
    mapping: null,
    options: { kind: '', map: {}, zone: '', date_order: '', currency: '', account: '', platform: '' },
    batch: null,
    by: '周敏',
    ...part,
  }
}

const uploads: Upload[] =
  process.env.KAIBO_MOCK === 'empty'
    ? []
    : [
        upload('u1', '订单列表_20260929.csv', { preflight: PREFLIGHT }),
        upload('u2', '直播间详情页_整场数据下载_2026-09-29_10-02-11.xlsx', {
          state: 'reading',
          progress: { done: 640, total: 1000, phase: 'cleaning' },
        }),
        upload('u3', '九月日报.xlsx', { state: 'needs_mapping', mapping: MAPPING, size: 48_211 }),
        upload('u4', '资金流水_202608.csv', {
          state: 'stored',
          preflight: {
            ...PREFLIGHT,
            shows: 0,
            tables: [{ ...PREFLIGHT.tables[0]!, format_zh: '抖店资金流水', format_en: 'Doudian money' }],
          },
          batch: 13,
        }),
        upload('u5', '图片素材.zip', {
          state: 'refused',
          error: {
            code: 'connectors.not_a_table',
            message: '',
            message_zh: '这不是表格文件，请放平台导出的 Excel 或 CSV',
            message_en: 'This is no table: use the Excel or CSV a platform exports',
          },
        }),
      ]

const batches: Batch[] = Array.from({ length: 46 }, (_, index) => ({
  id: 60 - index,
  file:
    index % 3
      ? `订单列表_202609${String(28 - (index % 28)).padStart(2, '0')}.csv`
      : `直播间详情页_整场数据下载_2026-09-${String(28 - (index % 28)).padStart(2, '0')}_10-02-11.xlsx`,
  format: 'douyin.orders',
  format_zh: index % 3 ? '抖店订单' : '罗盘整场数据',
  format_en: index % 3 ? 'Doudian orders' : 'Compass show workbook',
  kind: 'orders',
  platform: 'douyin',
  state: index === 4 ? 'undone' : 'stored',
  rows_read: 2231 - index * 17,
  rows_stored: 2222 - index * 17,
  rows_skipped: 3,
  rows_refused: index % 5 === 0 ? 6 : 0,
  warnings: 0,
  period: { from: '2026-09-22', to: '2026-09-28' },
  by: index % 2 ? '周敏' : '阿禾',
  at: new Date(Date.UTC(2026, 8, 29, 2, 10) - index * 86_400_000).toISOString(),
  as_of: new Date(Date.UTC(2026, 8, 29, 2, 2) - index * 86_400_000).toISOString(),
  size: 1_204_880,
  covered: index === 2 ? 402 : 0,
}))

/** Each look at a moving upload brings it on. */
function advance(each: Upload): Upload {
  const { done = 0, total = 0 } = each.progress
  if (each.id === 'u2' || total === 0) return each
  each.progress = { ...each.progress, done: done + 220 }
  if (done + 220 < total) return each
  if (each.state === 'storing')
    Object.assign(each, { state: 'stored', progress: {}, batch: 99, preflight: PREFLIGHT })
  else Object.assign(each, { state: 'ready', progress: {}, preflight: PREFLIGHT })
  return each
}

function uploadRoom(method: string, rest: string, headers: Record<string, unknown>) {
  if (rest === '' && method === 'GET')
    return { body: uploads.filter((each) => each.state !== 'discarded').map(advance) }
  if (rest === '') {
    const made = upload(`u${Date.now()}`, decodeURIComponent(String(headers['x-file-name'])), {
      state: 'reading',
      progress: { done: 0, total: 1000, phase: 'reading' },
    })
    uploads.push(made)
    return { status: 201, body: { upload: made.id } }
  }
  const [id, verb] = rest.slice(1).split('/')
  const found = uploads.find((each) => each.id === id)
  if (!found) return null
  if (method === 'DELETE') uploads.splice(uploads.indexOf(found), 1)
  if (verb)
    Object.assign(found, {
      state: verb === 'store' ? 'storing' : 'reading',
      progress: { done: 0, total: 1000, phase: verb === 'store' ? 'storing' : 'reading' },
    })
  return { body: advance(found) }
}

export const imports: Room = ({ method, path, query, headers }) => {
  if (path.startsWith('/connectors/uploads'))
    return uploadRoom(method, path.slice('/connectors/uploads'.length), headers)
  const one = /^\/connectors\/batches\/(\d+)(\/undo)?$/.exec(path)
  const batch = one && batches.find((each) => each.id === Number(one[1]))
  if (batch && one[2]) batch.state = 'undone'
  if (one) return { body: batch ?? batches[0] }
  if (path !== '/connectors/batches') return null
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 20)]
  return { body: { rows: batches.slice((page - 1) * size, page * size), total: batches.length } }
}
