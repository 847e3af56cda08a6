/** The passport of one cell: its sum, its minutes, the show's own average, and who told it. */
import { Button } from 'antd'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { HeatColumn, HeatMap, HeatRow, Num } from '@/app/types'
import { formatNum, formatValue } from '@/components/num/format'
import { dateTime, span } from '@/components/num/time'
import { usePassport } from '@/components/passport/PassportProvider'
import { SideDrawer } from '@/components/SideDrawer'
import { useTexts } from '../texts'
import { minuteKeys } from './shade'

export interface Opened {
  row: HeatRow
  column: HeatColumn
}

interface Props {
  map: HeatMap
  opened: Opened | null
  onClose: () => void
}

export function CellDrawer({ map, opened, onClose }: Props) {
  const t = useTexts()
  const zone = useSession().company.zone
  const title = opened && `${opened.row.title || span(opened.row.began_at, opened.row.ended_at, zone, (end) => end)} · ${t(`heat.${opened.column.key}`)}`
  return (
    <SideDrawer open={opened !== null} title={title} onClose={onClose} size={440}>
      {opened && <Body map={map} {...opened} />}
    </SideDrawer>
  )
}

function Body({ map, row, column }: Opened & { map: HeatMap }) {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const num = row.cells[column.key]
  const whole = map.whole?.[column.key]
  const how = column.key === 'online_change' ? 'heat.how_drift' : 'heat.how_rate'
  if (!num) return null
  return (
    <dl className="heat-facts">
      <dt>{t('heat.cell_value')}</dt>
      <dd>{formatNum(num, language, true)}</dd>
      <dt>{t('heat.cell_total')}</dt>
      <dd>{total(num, language)}</dd>
      <dt>{t('heat.cell_minutes')}</dt>
      <dd>{num.denominator}</dd>
      <dt>{t('heat.cell_whole')}</dt>
      <dd>{whole ? formatNum(whole, language, true) : '—'}</dd>
      <dt>{t('heat.cell_when')}</dt>
      <dd>{span(row.began_at, row.ended_at, zone, (end) => end)}</dd>
      <dt>{t('heat.cell_how')}</dt>
      <dd>
        {t(how)}
        {column.key === 'interactions' && <p>{t('heat.how_interactions')}</p>}
      </dd>
      <dt>{t(column.teller === 'room' ? 'heat.by_room' : 'heat.by_files')}</dt>
      <dd>
        {column.sources.map((each) => (
          <p key={each.source}>
            {t('heat.signals', { source: each.source, n: each.signals, at: dateTime(each.newest_at, zone, true) })}
          </p>
        ))}
        {column.teller === 'files' && <Files map={map} row={row} column={column} />}
      </dd>
    </dl>
  )
}

/** The engine's own passport of the sum, asked for the minutes of the stretch. */
function Files({ map, row, column }: Opened & { map: HeatMap }) {
  const t = useTexts()
  const open = usePassport()
  const minutes = minuteKeys(row).map((minute): [string, string] => ['minute', minute])
  const ask = (key: string) =>
    new URLSearchParams([['key', key], ['show', map.show ?? ''], ...minutes, ['source', column.source]]).toString()
  return column.metrics.map((key) => (
    <Button key={key} type="link" onClick={() => open(ask(key), `${row.title} ${t(`heat.${column.key}`)}`)}>
      {t('heat.to_files')}
      {column.metrics.length > 1 && ` (${key})`}
    </Button>
  ))
}

function total(num: Num, language: ReturnType<typeof useLanguage>): string {
  if (num.numerator === null) return '—'
  return formatValue(num.numerator, { unit: num.unit, language, currency: num.currency, exact: true })
}
