/** What a spreadsheet of stock would change, and the lines that are wrong. */
import { useLanguage } from '@/app/language'
import { usePlatformName } from '@/app/texts'
import type { StockChange, StockSheet, StockSheetError } from '@/app/types'
import { SheetSaid } from '@/components/sheet/SheetDrawer'
import { Tag } from '@/components/Tag'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from './texts'
import { Units } from './Units'

export function SheetOutcome({ outcome }: { outcome: StockSheet }) {
  const t = useTexts()
  const { changes, errors, same } = outcome
  return (
    <>
      <SheetSaid bad={errors.length > 0}>
        {errors.length > 0
          ? t('sheet.has_errors', { n: errors.length })
          : changes.length > 0
            ? t('sheet.has_changes', { n: changes.length, same })
            : t('sheet.nothing', { same })}
      </SheetSaid>
      {errors.length > 0 && <Errors errors={errors} />}
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  )
}

function Errors({ errors }: { errors: StockSheetError[] }) {
  const t = useTexts()
  const language = useLanguage()
  const columns: Column<StockSheetError>[] = [
    { key: 'line', title: t('sheet.line'), render: (each) => each.line, width: 60 },
    { key: 'text', title: t('sheet.what'), render: (each) => <span className="sheet-words">{each[language]}</span> },
  ]
  return (
    <DataTable<StockSheetError>
      label={t('sheet.errors')}
      columns={columns}
      rows={errors}
      rowKey={(each) => String(each.line)}
      className="tall"
    />
  )
}

function Changes({ changes }: { changes: StockChange[] }) {
  const t = useTexts()
  const platformName = usePlatformName()
  const columns: Column<StockChange>[] = [
    { key: 'line', title: t('sheet.line'), render: (each) => each.line, width: 60 },
    {
      key: 'code',
      title: t('column.code'),
      render: (each) => (
        <>
          <span className="id">{each.code}</span> {each.new && <Tag tone="info">{t('sheet.new')}</Tag>}
        </>
      ),
    },
    { key: 'name', title: t('column.name'), width: 200, render: (each) => <span className="clip">{each.name}</span> },
    {
      key: 'channel',
      title: t('pool'),
      render: (each) => (each.channel ? platformName(each.channel) : t('pool.shared')),
    },
    {
      key: 'available',
      title: t('bucket.available'),
      align: 'end',
      render: (each) => <Change from={each.available_seen} to={each.available} />,
    },
    {
      key: 'buffer',
      title: t('bucket.buffer'),
      align: 'end',
      render: (each) => <Change from={each.buffer_seen} to={each.buffer} />,
    },
  ]
  return (
    <DataTable<StockChange>
      label={t('sheet.changes')}
      columns={columns}
      rows={changes}
      rowKey={(each) => String(each.line)}
      className="tall"
    />
  )
}

function Change({ from, to }: { from: number; to: number }) {
  if (from === to) return <Units value={to} />
  return (
    <span className="stock-change">
      <Units value={from} /> → <b><Units value={to} /></b>
    </span>
  )
}
