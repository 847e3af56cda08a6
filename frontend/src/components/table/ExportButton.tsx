/** Everything the filters match, with the shown columns, as a workbook. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import type { Page } from '@/app/types'
import { useSayError, useToast } from '../Toast'
import type { Column } from './column'

interface Props<Row> {
  title: string
  columns: Column<Row>[]
  fetchPage: (page: number, size: number) => Promise<Page<Row>>
  disabled?: boolean
}

export function ExportButton<Row>({ title, columns, fetchPage, disabled }: Props<Row>) {
  const t = useCommon()
  const toast = useToast()
  const sayError = useSayError()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const { everyRow, saveFile, toWorkbook } = await import('./export/save')
      const rows = await everyRow(fetchPage)
      saveFile(`${title} ${new Date().toISOString().slice(0, 10)}.xlsx`, toWorkbook(title, columns, rows))
      toast(t('table.exported', { n: rows.length }))
    } catch (error) {
      sayError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={busy} disabled={disabled} onClick={() => void run()}>
      {t('table.export')}
    </Button>
  )
}
