/** A rundown or a shelf as it lies in a spreadsheet, pasted or as CSV: heads in Chinese or English, or none. */
import { minor } from '@/components/num/amounts'

export interface NewSegment {
  kind: string
  title: string
  product: string
  planned_s: number
  goal_orders: number | null
  goal_amount: number | null
  phrases: string[]
}

export interface NewProduct {
  product: string
  name: string
  price: number | null
  /** The price it is shown beside. */
  anchor: number | null
  /** From this stock on it is shown as low. A sheet without that column says nothing of it. */
  low_at?: number | null
}

type SegmentField = 'kind' | 'title' | 'product' | 'planned' | 'orders' | 'amount' | 'phrases'
type ProductField = 'product' | 'name' | 'anchor' | 'low' | 'price'

const SEGMENT_HEADS: Record<SegmentField, RegExp> = {
  planned: /时长|分钟|时间|minute|duration|planned/i,
  kind: /类型|环节类型|kind|type/i,
  product: /商品|货号|product|sku|item/i,
  orders: /单量|订单|目标单|orders/i,
  amount: /金额|gmv|目标额|amount|sales/i,
  phrases: /话术|口播|要点|phrase|script/i,
  title: /环节|标题|内容|名称|title|segment|name/i,
}
const PRODUCT_HEADS: Record<ProductField, RegExp> = {
  product: /id|编号|货号|编码|sku|product/i,
  anchor: /划线|原价|吊牌|anchor/i,
  low: /预警|low/i,
  price: /价|price/i,
  name: /名|标题|name|title/i,
}
const SEGMENT_ORDER: SegmentField[] = ['title', 'planned', 'product', 'orders', 'amount', 'phrases']
const PRODUCT_ORDER: ProductField[] = ['product', 'name', 'price', 'anchor', 'low']

const KINDS: [RegExp, string][] = [
  [/开场|暖场|开播|opening/i, 'opening'],
  [/福利|抽奖|福袋|秒杀|红包|benefit/i, 'benefit'],
  [/互动|问答|聊天|interaction/i, 'interaction'],
  [/休息|换场|break/i, 'break'],
  [/收尾|下播|结束|返场|closing/i, 'closing'],
]

/** One line's cells; a quoted cell may hold the separator. */
export function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((each) => each.trim())
  const found = [...line.matchAll(/("(?:[^"]|"")*"|[^,，]*)(?:[,，]|$)/g)].map((match) => match[1] ?? '')
  if (!/[,，]$/.test(line)) found.pop()
  return found.map((each) => each.replace(/^"|"$/g, '').replaceAll('""', '"').trim())
}

function headed<F extends string>(cells: string[], heads: Record<F, RegExp>): (F | null)[] | null {
  const left = new Set(Object.keys(heads) as F[])
  const found = cells.map((text) => {
    const field = [...left].find((each) => text.length <= 20 && heads[each].test(text))
    if (field) left.delete(field)
    return field ?? null
  })
  return found.filter(Boolean).length >= 2 && cells.every((text) => !/^\d/.test(text)) ? found : null
}

function read<F extends string>(text: string, heads: Record<F, RegExp>, order: F[]): Partial<Record<F, string>>[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim())
  const first = headed(cellsOf(lines[0] ?? ''), heads)
  const fields = first ?? order
  return lines.slice(first ? 1 : 0).map((line) => {
    const row: Partial<Record<F, string>> = {}
    cellsOf(line).forEach((cell, at) => {
      const field = fields[at]
      if (field) row[field] = cell
    })
    return row
  })
}

/** `5`, `5分钟`, `5:30`, `90秒`, `1小时` in seconds; null where it can't be read. */
export function secondsOf(text: string): number | null {
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(text.trim())
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const told = /^(\d+(?:\.\d+)?)\s*(小时|h|分钟|分|min|m|秒|s)?/i.exec(text.trim())
  if (!told) return null
  const unit = /小时|^h/i.test(told[2] ?? '') ? 3600 : /秒|^s/i.test(told[2] ?? '') ? 1 : 60
  return Math.round(Number(told[1]) * unit)
}

export function kindOf(kind: string, title: string, product: string): string {
  const named = KINDS.find(([words]) => words.test(kind || title))?.[1]
  if (named) return named
  return product || /讲解|过款|product/i.test(kind) ? 'product' : 'other'
}

function whole(text: string | undefined): number | null {
  const value = Number((text ?? '').replaceAll(/[,，单]/g, ''))
  return text?.trim() && Number.isFinite(value) && value >= 0 ? Math.round(value) : null
}

const FIVE_MINUTES = 300

/** Lines without a title are left out; one without a length is five minutes. */
export function segmentsOf(text: string, currency: string): NewSegment[] {
  return read(text, SEGMENT_HEADS, SEGMENT_ORDER).flatMap((row) => {
    const product = row.product ?? ''
    const title = row.title || product
    if (!title) return []
    return [
      {
        kind: kindOf(row.kind ?? '', title, product),
        title,
        product,
        planned_s: secondsOf(row.planned ?? '') ?? FIVE_MINUTES,
        goal_orders: whole(row.orders),
        goal_amount: minor(row.amount ?? '', currency),
        phrases: (row.phrases ?? '').split(/[|｜;；]/).map((each) => each.trim()).filter(Boolean),
      },
    ]
  })
}

export function shelfOf(text: string, currency: string): NewProduct[] {
  const seen = new Set<string>()
  return read(text, PRODUCT_HEADS, PRODUCT_ORDER).flatMap((row) => {
    const product = row.product ?? ''
    if (!product || seen.has(product)) return []
    seen.add(product)
    return [
      {
        product,
        name: row.name || product,
        price: minor(row.price ?? '', currency),
        anchor: minor(row.anchor ?? '', currency),
        ...(row.low === undefined ? {} : { low_at: whole(row.low) }),
      },
    ]
  })
}
