/** What was sold: each product's clicks, conversion, sales and refunds. */
import { useState } from 'react'
import type { MetricColumn, Review } from '@/app/types'
import { Card } from '@/components/Card'
import { DataTable } from '@/components/table/DataTable'
import type { Column } from '@/components/table/column'
import { ExportShown } from '@/components/table/ExportButton'
import { sorted, useNumberColumns } from './numberColumns'
import { useTexts } from './texts'

type Product = Review['products'][number]

export function Products({
  products,
  columns,
}: {
  products: Product[]
  columns: MetricColumn[] | undefined
}) {
  const t = useTexts()
  const [sort, setSort] = useState('')
  const rows = sort ? sorted(products, sort) : products
  const all = [
    ...useFactColumns(products.some((product) => product.category)),
    ...useNumberColumns(products, columns),
  ]
  return (
    <Card
      title={t('products.title', { n: products.length })}
      extra={
        products.length > 0 && (
          <ExportShown title={t('products.file')} columns={all} rows={rows} />
        )
      }
    >
      {products.length === 0 ? (
        <p className="quiet-line">{t('products.none')}</p>
      ) : (
        <DataTable<Product>
          label={t('products.file')}
          columns={all.filter((column) => !column.extra)}
          rows={rows}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          className="flush tall"
        />
      )}
    </Card>
  )
}

/** The category only where a source tells it. */
function useFactColumns(categories: boolean): Column<Product>[] {
  const t = useTexts()
  return [
    {
      key: 'name',
      title: t('products.name'),
      least: 220,
      width: 280,
      render: (row) => (
        <span className="clip" title={row.name}>
          {row.name}
        </span>
      ),
      cell: (row) => row.name,
    },
    {
      key: 'id',
      title: t('products.id'),
      least: 0,
      extra: true,
      render: (row) => row.id,
      cell: (row) => row.id,
    },
    {
      key: 'category',
      title: t('products.category'),
      extra: !categories,
      least: 88,
      render: (row) => row.category ?? '',
      cell: (row) => row.category ?? '',
    },
  ]
}
