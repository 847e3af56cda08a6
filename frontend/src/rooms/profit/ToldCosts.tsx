/** Everything that was told of costs, newest first: of what, how much, from when, in which file; taken back by file. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { api, ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCan, useSession } from '@/app/session'
import { useOwn } from '@/app/texts'
import type { CostRow, Costs } from '@/app/types'
import { Card } from '@/components/Card'
import { formatValue } from '@/components/num/format'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { useTexts } from './texts'

const FIRST = 40

export function ToldCosts({ data }: { data: Costs | undefined }) {
  const t = useTexts()
  const columns = useColumns(data)
  const [all, setAll] = useState(false)
  const more = !all && (data?.rows.length ?? 0) > FIRST
  return (
    <Card
      title={t('told.title')}
      extra={
        data &&
        data.rows.length > 0 && (
          <ExportShown title={t('told.export')} columns={columns} rows={data.rows} />
        )
      }
    >
      {data?.rows.length === 0 ? (
        <p className="quiet-line">{t('told.none')}</p>
      ) : (
        <DataTable<CostRow>
          label={t('told.title')}
          columns={columns}
          rows={more ? data?.rows.slice(0, FIRST) : data?.rows}
          rowKey={(row) => `${row.batch}/${row.row}/${row.kind}`}
          expected={6}
          className="flush"
        />
      )}
      {more && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('told.all', { n: data?.rows.length ?? 0 })}
        </Button>
      )}
    </Card>
  )
}

function useColumns(data: Costs | undefined): Column<CostRow>[] {
  const t = useTexts()
  const own = useOwn()
  const language = useLanguage()
  const can = useCan()
  const zone = useSession().company.zone
  const what = (row: CostRow) =>
    row.host || row.product || row.product_id || row.sku_id || row.account_name || t('told.everybody')
  const since = (row: CostRow) => (row.at ? dateTime(row.at, zone) : (row.since ?? t('since.always')))
  const amounts = (row: CostRow) =>
    row.values
      .map((each) => `${own(each)} ${formatValue(each.value, { unit: each.unit, language, currency: row.currency, exact: true })}`)
      .join(t('and'))
  const columns: Column<CostRow>[] = [
    { key: 'kind', title: t('told.kind'), render: (row) => t(`kind.${row.kind}`), cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'what',
      title: t('told.what'),
      width: 300,
      render: (row) => (
        <span className="clip" title={what(row)}>
          {what(row)} <small className="profit-aside">{row.sku_id || row.product_id}</small>
        </span>
      ),
      cell: (row) => [what(row), row.sku_id || row.product_id].filter(Boolean).join(' '),
    },
    { key: 'values', title: t('told.values'), render: amounts, cell: amounts },
    { key: 'since', title: t('told.since'), render: since, cell: since },
    {
      key: 'file',
      title: t('told.file'),
      width: 260,
      render: (row) => (
        <span className="clip" title={row.file}>
          {row.file} <small className="profit-aside">{t('told.row', { row: row.row })}</small>
        </span>
      ),
      cell: (row) => row.file,
    },
  ]
  if (!can('connectors.imports.write')) return columns
  const rows = (batch: number) => data?.rows.filter((row) => row.batch === batch).length ?? 0
  return [
    ...columns,
    { key: 'undo', title: '', align: 'end', render: (row) => <TakeBack row={row} rows={rows(row.batch)} /> },
  ]
}

function TakeBack({ row, rows }: { row: CostRow; rows: number }) {
  const t = useTexts()
  const language = useLanguage()
  const client = useQueryClient()
  const [wrong, setWrong] = useState('')
  const undo = async () => {
    try {
      await api.post(`/connectors/batches/${row.batch}/undo`)
      await client.invalidateQueries({ queryKey: ['profit'] })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setWrong(error.sentence(language))
    }
  }
  return (
    <Popconfirm title={t('told.undo_sure', { file: row.file, n: rows })} onConfirm={undo}>
      <Button type="link" size="small" data-tip={wrong || undefined}>
        {t('told.undo')}
      </Button>
    </Popconfirm>
  )
}
