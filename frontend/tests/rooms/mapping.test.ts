import { describe, expect, it } from 'vitest'
import type { Mapping } from '@/app/types'
import {
  begin,
  fieldsOf,
  kindOf,
  lacking,
  read,
  samplesOf,
  toReading,
  withKind,
} from '@/rooms/connectors/mapping/draft'

const field = (key: string, required = false) => ({ key, zh: key, en: key, required, type: 'text' })

const MAPPING: Mapping = {
  sheet: '',
  header_row: 1,
  headers: ['日期', '销售额'],
  samples: [
    ['9月1日', '1.6万'],
    ['9月2日', ''],
  ],
  suggested: { kind: 'days', map: { date: '日期' } },
  kinds: [
    { key: 'days', zh: '日', en: 'Days', fields: [field('date', true), field('amount', true)] },
    { key: 'orders', zh: '单', en: 'Orders', fields: [{ ...field('order_id', true), zh: '单号' }] },
  ],
}

const COMPANY = { zone: 'Asia/Shanghai', currency: 'CNY' }

describe('a mapping while it is made', () => {
  it('begins with what was suggested', () => {
    expect(begin(MAPPING, {}, COMPANY)).toMatchObject({
      kind: 'days',
      map: { date: '日期' },
      currency: 'CNY',
    })
  })

  it('begins with what was said before, less columns the file has not got', () => {
    const given = { ...MAPPING, suggested: { kind: 'days', map: { date: '日期', amount: '销售额 ' } } }
    const draft = begin(given, { zone: 'UTC', account: '青禾' }, COMPANY)
    expect(draft).toMatchObject({ zone: 'UTC', currency: 'CNY', account: '青禾', map: { date: '日期' } })
    expect(lacking(kindOf(given, draft), draft.map)).toEqual(['amount'])
  })

  it('reads a column as one field, or as several', () => {
    expect(read({ date: '日期' }, '日期', ['amount'])).toEqual({ amount: '日期' })
    expect(read({ date: '日期' }, '销售额', ['date'])).toEqual({ date: '销售额' })
    expect(fieldsOf(read({}, '销售额', ['amount', 'paid_amount']), '销售额')).toEqual([
      'amount',
      'paid_amount',
    ])
    expect(read({ date: '日期' }, '日期', [])).toEqual({})
  })

  it('takes columns named like the fields of another kind', () => {
    const draft = withKind({ ...MAPPING, headers: ['日期', '单号'] }, begin(MAPPING, {}, COMPANY), 'orders')
    expect([draft.kind, draft.map]).toEqual(['orders', { order_id: '单号' }])
  })

  it('takes columns by the other names of a field, each once, and its own name before another’s alias', () => {
    const sold = [
      { ...field('paid'), aliases: ['实付', '销售额'] },
      { ...field('amount'), zh: '销售额', aliases: ['GMV'] },
      { ...field('host'), zh: '主播姓名', aliases: ['主播'] },
    ]
    const mapping: Mapping = {
      ...MAPPING,
      headers: ['主播', '销售额', '备注'],
      suggested: { kind: '', map: {} },
      kinds: [{ key: 'shows', zh: '场次', en: 'Shows', fields: sold }],
    }
    expect(begin(mapping, {}, COMPANY)).toMatchObject({
      kind: 'shows',
      map: { host: '主播', amount: '销售额' },
    })
  })

  it('names what is still lacking', () => {
    const draft = begin(MAPPING, {}, COMPANY)
    expect(lacking(kindOf(MAPPING, draft), draft.map)).toEqual(['amount'])
  })

  it('sends only the chosen kind’s fields, and an account only if given', () => {
    const draft = {
      ...begin(MAPPING, {}, COMPANY),
      kind: 'orders',
      map: { date: '日期', order_id: '销售额' },
      account: ' ',
    }
    const reading = toReading(draft, kindOf(MAPPING, draft))
    expect(reading.map).toEqual({ order_id: '销售额' })
    expect(reading).not.toHaveProperty('account')
  })

  it('shows the first cells under a header', () => {
    expect(samplesOf(MAPPING, '销售额')).toEqual(['1.6万'])
    expect(samplesOf(MAPPING, '没有')).toEqual([])
  })
})
