/** The figures that are not the same, before and after. */
import { useState } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import { useTrend } from '@/app/trend'
import type { EditionComparison, FigureChange } from '@/app/types'
import { Card } from '@/components/Card'
import { difference } from '@/components/num/change'
import { MISSING } from '@/components/num/format'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { FigureNum, numOf } from '../edition/FigureNum'
import { useTexts } from '../texts'

interface Row extends FigureChange {
  id: string
}

export function ChangeTable({ told }: { told: EditionComparison }) {
  const t = useTexts()
  const columns = useChangeColumns()
  const [sort, setSort] = useState('')
  const rows: Row[] = told.differences.map((each, index) => ({ ...each, id: String(index) }))
  const shown = ordered(rows, sort)
  return (
    <Card
      title={t('diff.figures')}
      extra={
        <ExportShown title={t('diff.figures')} columns={columns} rows={shown} />
      }
    >
      <DataTable<Row>
        label={t('diff.figures')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        className="flush"
      />
    </Card>
  )
}

/** By how much a figure moved, as a share of what it was; the report's order otherwise. */
export function ordered(rows: Row[], sort: string): Row[] {
  if (!sort.endsWith('change')) return rows
  const way = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => way * (moved(a) - moved(b)))
}

function moved({ before, after }: FigureChange): number {
  if (before?.value == null || after?.value == null || before.value === 0) return 0
  return Math.abs(after.value - before.value) / Math.abs(before.value)
}

function useChangeColumns(): Column<Row>[] {
  const t = useTexts()
  const own = useOwn()
  return [
    {
      key: 'name',
      title: t('diff.name'),
      least: 160,
      width: 300,
      render: (row) => (
        <span className="two-lines">
          <span>{own(row.name)}</span>
          {row.place.zh && <small>{own(row.place)}</small>}
        </span>
      ),
      cell: (row) => [own(row.name), own(row.place)].filter(Boolean).join(' · '),
    },
    {
      key: 'before',
      title: t('diff.before'),
      align: 'end',
      least: 110,
      render: (row) => (row.before ? <FigureNum figure={row.before} /> : MISSING),
      cell: (row) => (row.before ? numCell(numOf(row.before)) : null),
    },
    {
      key: 'after',
      title: t('diff.after'),
      align: 'end',
      least: 110,
      render: (row) => (row.after ? <FigureNum figure={row.after} /> : MISSING),
      cell: (row) => (row.after ? numCell(numOf(row.after)) : null),
    },
    {
      key: 'change',
      title: t('diff.change'),
      align: 'end',
      least: 110,
      sortable: true,
      render: (row) => <Moved row={row} />,
    },
    {
      key: 'chapter',
      title: t('diff.chapter'),
      least: 110,
      render: (row) => own(row.chapter),
      cell: (row) => own(row.chapter),
    },
  ]
}

function Moved({ row }: { row: Row }) {
  const t = useTexts()
  const language = useLanguage()
  const { colour } = useTrend()
  if (row.how !== 'changed') return <Tag>{t(`diff.${row.how}`)}</Tag>
  const { before, after } = row
  if (before?.value == null || after?.value == null) return MISSING
  const told = difference(after.value, before.value, after.unit, language)
  if (!told || told.sign === 0) return MISSING
  return (
    <span className={`num ${colour(told.sign) ?? ''}`}>
      {told.sign > 0 ? '+' : '−'}
      {told.size}
    </span>
  )
}
