/** A table as a workbook: saved on this machine, and said so. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/app/texts'
import { useSayError, useToast } from '../Toast'

interface Props {
  /** Name of the file, without day and ending. */
  title: string
  rows: number
  make: () => Promise<Blob>
}

export function ExportButton({ title, rows, make }: Props) {
  const t = useCommon()
  const toast = useToast()
  const sayError = useSayError()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const [{ saveFile }, file] = await Promise.all([import('./export/save'), make()])
      saveFile(`${title} ${new Date().toISOString().slice(0, 10)}.xlsx`, file)
      toast(t('table.exported', { n: rows }))
    } catch (error) {
      sayError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={busy} disabled={!rows} onClick={() => void run()}>
      {t('table.export')}
    </Button>
  )
}
