/** Every return by its own name and meaning, side by side; where none is told, the file that would tell it. */
import { useOwn, usePlatformName } from '@/app/texts'
import type { Roi } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { useTexts } from './texts'

interface Props {
  rois: Roi[]
  /** Of one host or show: ad reports tell accounts only. */
  fine: boolean
}

export function RoiTable({ rois, fine }: Props) {
  const t = useTexts()
  const columns = useColumns(rois, fine)
  if (rois.length === 0) return null
  return (
    <Card
      title={t('roi.title')}
      extra={
        <ExportShown title={t('roi.title')} columns={columns} rows={rois} />
      }
    >
      <DataTable<Roi>
        label={t('roi.title')}
        columns={columns}
        rows={rois}
        rowKey={(row) => row.key}
        className="flush"
      />
      <p className="quiet-line">{t('roi.how')}</p>
    </Card>
  )
}

function useColumns(rois: Roi[], fine: boolean): Column<Roi>[] {
  const t = useTexts()
  const own = useOwn()
  const platformName = usePlatformName()
  const told = [...new Set(rois.flatMap((row) => Object.keys(row.platforms)))].sort()
  const missing = (row: Roi) =>
    fine ? t('roi.fine') : t('roi.file', { file: own({ zh: row.file_zh, en: row.file_en }) })
  const definition = (row: Roi) => own({ zh: row.definition_zh, en: row.definition_en })
  return [
    { key: 'name', title: t('roi.name'), least: 140, render: (row) => own(row), cell: (row) => own(row) },
    ...told.map((platform): Column<Roi> => {
      const title = platformName(platform)
      return {
        key: platform,
        title,
        align: 'end',
        least: 84,
        render: (row) => <Num num={row.platforms[platform]} label={`${own(row)} ${title}`} />,
        cell: (row) => numCell(row.platforms[platform]),
      }
    }),
    {
      key: 'definition',
      title: t('roi.definition'),
      width: 520,
      render: (row) => (
        <span className="traffic-definition">
          {definition(row)}
          {Object.keys(row.platforms).length === 0 && <small>{missing(row)}</small>}
        </span>
      ),
      cell: definition,
    },
  ]
}
