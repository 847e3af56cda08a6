/** Spend by hour of the day, with what the ad reports attribute to it. */
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useOwn } from '@/app/texts'
import { SERIES } from '@/app/theme/palette'
import { useTheme } from '@/app/theme/ThemeProvider'
import type { Spend } from '@/app/types'
import { Card } from '@/components/Card'
import { Num } from '@/components/num/Num'
import { numCell } from '@/components/table/cells'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { ExportShown } from '@/components/table/ExportButton'
import { Block } from '@/components/Skeletons'
import { hoursOption } from './hoursOption'
import { useTexts } from './texts'

type Hour = Spend['hours'][number]

const Chart = lazy(() => import('@/charts/Chart'))
const HEIGHT = 260

export function HoursCard({ data }: { data: Spend }) {
  const t = useTexts()
  const language = useLanguage()
  const { mode } = useTheme()
  const names = useMemo(() => [t('hours.spend'), t('hours.roi')] as const, [t])
  const option = useMemo(
    () => hoursOption({ hours: data.hours, language, names, colours: SERIES[mode] }),
    [data, language, names, mode],
  )
  const columns = useHourColumns(data)
  if (data.hours.length === 0)
    return (
      <Card title={t('hours.title')}>
        <p className="quiet-line">{t('hours.none')}</p>
      </Card>
    )
  return (
    <Card
      title={t('hours.title')}
      extra={
        <ExportShown title={t('hours.title')} columns={columns} rows={data.hours} />
      }
    >
      <p className="traffic-legend" aria-hidden="true">
        {names.map((name, index) => (
          <span key={name}>
            <i className={index === 0 ? '' : 'line'} style={{ background: SERIES[mode][index] }} /> {name}
          </span>
        ))}
      </p>
      <Suspense fallback={<Block height={HEIGHT} />}>
        <Chart option={option} label={t('hours.title')} height={HEIGHT} />
      </Suspense>
      <DataTable<Hour>
        label={t('hours.title')}
        columns={columns}
        rows={data.hours}
        rowKey={(row) => row.id || '-'}
        summaryLabel={t('hours.whole')}
        summary={(column) =>
          column.key === 'spend_joined' && <Num num={data.hourly ?? undefined} label={t('hours.whole')} />
        }
        className="flush"
      />
      <p className="quiet-line">{t('hours.how')}</p>
    </Card>
  )
}

function useHourColumns(data: Spend): Column<Hour>[] {
  const t = useTexts()
  const own = useOwn()
  const name = (row: Hour) => (row.id ? t('hours.hour', { from: clock(row.id), to: clock(row.id, 1) }) : t('hours.no_hour'))
  return [
    { key: 'hour', title: t('hours.column'), least: 120, render: name, cell: name },
    ...data.hour_columns.map((column): Column<Hour> => {
      const title = own(column)
      return {
        key: column.key,
        title,
        align: 'end',
        least: 84,
        render: (row) => <Num num={row.numbers[column.key]} label={`${name(row)} ${title}`} />,
        cell: (row) => numCell(row.numbers[column.key]),
      }
    }),
  ]
}

/** `9` is 09:00; one more hour than 23 is 24:00. */
export function clock(hour: string, more = 0): string {
  return `${String(Number(hour) + more).padStart(2, '0')}:00`
}
