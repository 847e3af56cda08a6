// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Column } from '@/components/table/column'
import { toWorkbook } from '@/components/table/export/save'
import { sheetXml } from '@/components/table/export/sheet'
import { crc32, zip } from '@/components/table/export/zip'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the archive', () => {
  it('sums as everyone does', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
  })

  it('is the same for the same rows', () => {
    expect(zip({ a: '甲' })).toEqual(zip({ a: '甲' }))
  })

  it('lists every file at its place', () => {
    const bytes = zip({ 'a.xml': 'A', 'b.xml': '乙' })
    const view = new DataView(bytes.buffer)
    expect(view.getUint32(bytes.length - 22, true)).toBe(0x06054b50)
    expect(view.getUint16(bytes.length - 12, true)).toBe(2)
    expect(view.getUint32(view.getUint32(bytes.length - 6, true), true)).toBe(0x02014b50)
  })
})

describe('the sheet', () => {
  it('keeps ids as text and numbers as numbers', () => {
    const xml = sheetXml(['订单号', '金额'], [['6917412345600117', { value: 39.9, unit: 'money' }]])
    expect(xml).toContain('<is><t xml:space="preserve">6917412345600117</t></is>')
    expect(xml).toContain('<c s="2"><v>39.9</v></c>')
  })

  it('leaves a missing number empty, never 0', () => {
    expect(sheetXml(['a'], [[null]])).toContain('<row><c/></row>')
  })

  it('is not broken by what people type', () => {
    const xml = sheetXml(['<b>&'], [['a\u0000<script>&"']])
    expect(xml).toContain('&lt;b&gt;&amp;')
    expect(xml).toContain('a&lt;script&gt;&amp;"')
    expect(new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')).toBeNull()
  })
})

it('exports only columns that have a value', () => {
  const columns: Column<number>[] = [
    { key: 'a', title: 'A', render: () => null, cell: (row) => row },
    { key: 'b', title: 'actions', render: () => null },
  ]
  const text = new TextDecoder().decode(toWorkbook('场次', columns, [1, 2]))
  expect(text).toContain('<v>2</v>')
  expect(text).not.toContain('actions')
})
