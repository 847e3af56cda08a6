/** What a spreadsheet of goals would change, and the lines that are wrong. */
import { useLanguage } from '@/app/language'
import { usePlatformName } from '@/app/texts'
import type { SheetChange, SheetError, SheetOutcome } from '@/app/types'
import { formatValue, MISSING } from '@/components/num/format'
import { SheetSaid } from '@/components/sheet/SheetDrawer'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { periodTitle } from '../goals/naming'
import { useTexts } from '../texts'

export function Outcome({ outcome }: { outcome: SheetOutcome }) {
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

function Errors({ errors }: { errors: SheetError[] }) {
  const t = useTexts()
  const language = useLanguage()
  const columns: Column<SheetError>[] = [
    { key: 'line', title: t('sheet.line'), render: (each) => each.line, width: 60 },
    {
      key: 'column',
      title: t('sheet.cell'),
      render: (each) => (each.column ? periodTitle(each.column, language, t) : t('sheet.whole_line')),
    },
    { key: 'text', title: t('sheet.what'), render: (each) => <span className="sheet-words">{each[language]}</span> },
  ]
  return (
    <DataTable<SheetError>
      label={t('sheet.errors')}
      columns={columns}
      rows={errors}
      rowKey={(each) => `${each.line}/${each.column}`}
      className="tall"
    />
  )
}

function Changes({ changes }: { changes: SheetChange[] }) {
  const t = useTexts()
  const language = useLanguage()
  const platformName = usePlatformName()
  const columns: Column<SheetChange>[] = [
    { key: 'line', title: t('sheet.line'), render: (each) => each.line, width: 60 },
    {
      key: 'part',
      title: t('goals.part'),
      render: (each) =>
        each.part === ''
          ? each.name || t('goals.company')
          : each.part.startsWith('platform:')
            ? platformName(each.part.slice('platform:'.length))
            : each.name,
    },
    { key: 'metric', title: t('sheet.metric'), render: (each) => (language === 'zh' ? each.metric_zh : each.metric_en) },
    { key: 'period', title: t('sheet.period'), render: (each) => periodTitle(each.period, language, t) },
    { key: 'before', title: t('sheet.before'), align: 'end', render: (each) => shown(each, each.before, language) },
    {
      key: 'value',
      title: t('sheet.after'),
      align: 'end',
      render: (each) => (each.value === null ? t('sheet.taken_away') : <b>{shown(each, each.value, language)}</b>),
    },
  ]
  return (
    <DataTable<SheetChange>
      label={t('sheet.changes')}
      columns={columns}
      rows={changes}
      rowKey={(each) => `${each.line}/${each.period}/${each.metric}`}
      className="tall"
    />
  )
}

function shown(change: SheetChange, value: number | null, language: 'zh' | 'en'): string {
  if (value === null) return MISSING
  return formatValue(value, { unit: change.unit, language, currency: change.currency || null, trim: true })
}
