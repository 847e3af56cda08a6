/** Products sold of which not every sale has a cost, the largest first; a click begins a row. */
import { Button } from 'antd'
import type { Uncosted } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import type { Typed } from './kinds'
import { useTexts } from './texts'

interface Props {
  rows: Uncosted[] | undefined
  writes: boolean
  begin: (typed: Typed) => void
}

export function UncostedProducts({ rows, writes, begin }: Props) {
  const t = useTexts()
  const number = (key: string, title: string): Column<Uncosted> => ({
    key,
    title,
    align: 'end',
    render: (row) => <Num num={row.numbers[key]} label={`${row.product} ${title}`} />,
  })
  const columns: Column<Uncosted>[] = [
    {
      key: 'product',
      title: t('field.product'),
      width: 320,
      render: (row) => (
        <span className="clip" title={row.product}>
          {row.product || row.product_id} <small className="profit-aside">{row.product_id}</small>
        </span>
      ),
    },
    number('profit_gmv', t('uncosted.gmv')),
    number('profit_lines', t('uncosted.lines')),
    number('cost_coverage', t('uncosted.covered')),
  ]
  const fill: Column<Uncosted> = {
    key: 'fill',
    title: '',
    align: 'end',
    render: (row) => (
      <Button type="link" size="small" onClick={() => begin(begun(row))}>
        {t('uncosted.fill')}
      </Button>
    ),
  }
  return (
    <Card title={t('uncosted.title')}>
      {rows?.length === 0 ? (
        <p className="quiet-line">{t('uncosted.none')}</p>
      ) : (
        <DataTable<Uncosted>
          label={t('uncosted.title')}
          columns={writes ? [...columns, fill] : columns}
          rows={rows}
          rowKey={(row) => row.product_id}
          expected={4}
          className="flush"
        />
      )}
    </Card>
  )
}

/** A product without an id is known by its name, which then stands in the place of its id. */
function begun(row: Uncosted): Typed {
  return row.product_id === row.product ? { product: row.product } : { product_id: row.product_id, product: row.product }
}
