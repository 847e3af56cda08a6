/** A table as a workbook: saved on this machine, and said so. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCommon } from '@/app/texts'
import { useSaving } from '../file/useSaving'
import type { Column } from './column'

interface Props {
  /** Name of the file, without day and ending. */
  title: string
  rows: number
  make: () => Promise<Blob>
}

export function ExportButton({ title, rows, make }: Props) {
  const t = useCommon()
  const { busy, save } = useSaving()
  const name = `${title} ${new Date().toISOString().slice(0, 10)}.xlsx`
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={busy}
      disabled={!rows}
      onClick={() => void save({ name, make, said: t('table.exported', { n: rows }) })}
    >
      {t('table.export')}
    </Button>
  )
}

interface ShownProps<Row> {
  title: string
  columns: Column<Row>[]
  rows: Row[]
}

/** The rows at hand; the writer of workbooks is loaded at the first press. */
export function ExportShown<Row>({ title, columns, rows }: ShownProps<Row>) {
  const make = async () => {
    const { toFile } = await import('./export/save')
    return toFile(title, columns, rows)
  }
  return <ExportButton title={title} rows={rows.length} make={make} />
}
