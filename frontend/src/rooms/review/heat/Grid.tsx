/** The grid itself: one line a segment, one column a measure; every number opens how it is reckoned. */
import { useMemo } from 'react'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import type { HeatColumn, HeatMap, HeatRow, Num } from '@/app/types'
import { formatNum, MISSING } from '@/components/num/format'
import { clock } from '@/components/num/time'
import { onGridKey } from '@/components/table/keys'
import { useTexts } from '../texts'
import { shades, tint } from './shade'

interface Props {
  map: HeatMap
  columns: HeatColumn[]
  onOpen: (row: HeatRow, column: HeatColumn) => void
}

export function Grid({ map, columns, onOpen }: Props) {
  const t = useTexts()
  const tints = useMemo(
    () => new Map(columns.map((column) => [column.key, shades(map, map.rows, column.key).map(tint)])),
    [map, columns],
  )
  return (
    <div className="table-scroll flush tall">
      <table role="grid" className="data heat" aria-label={t('heat.title')} onKeyDown={onGridKey}>
        <thead>
          <tr>
            <th scope="col">{t('heat.when')}</th>
            {map.by_segment && <th scope="col">{t('heat.part')}</th>}
            <th scope="col" className="end">
              {t('heat.minutes')}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="end">
                {t(`heat.${column.key}`)} <small>{t(`heat.${column.key}_unit`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row, at) => (
            <tr key={row.key} tabIndex={at === 0 ? 0 : -1}>
              <Head row={row} named={map.by_segment} />
              {columns.map((column) => (
                <td key={column.key} className="end" style={{ background: tints.get(column.key)?.[at] }}>
                  <Cell num={row.cells[column.key]} label={`${row.title} ${t(`heat.${column.key}`)}`} onOpen={() => onOpen(row, column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={map.by_segment ? 3 : 2}>{t('heat.whole')}</td>
            {columns.map((column) => (
              <td key={column.key} className="end">
                <Short num={map.whole?.[column.key]} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Head({ row, named }: { row: HeatRow; named: boolean }) {
  const t = useTexts()
  const zone = useSession().company.zone
  return (
    <>
      <td className="nowrap">
        {clock(row.began_at, zone)}–{clock(row.ended_at, zone)}
      </td>
      {named && (
        <td>
          <span className="heat-part">
            <span className="clip">{row.title}</span>
            {row.said && (
              <small className="clip" data-tip={row.said}>
                {t('heat.said', { text: row.said })}
              </small>
            )}
            {!row.said && row.phrases.length > 0 && (
              <small className="clip" data-tip={row.phrases.join('\n')}>
                {t('heat.phrases', { text: row.phrases.join(' / ') })}
              </small>
            )}
          </span>
        </td>
      )}
      <td className="end">{row.minutes}</td>
    </>
  )
}

function Cell({ num, label, onOpen }: { num: Num | undefined; label: string; onOpen: () => void }) {
  const language = useLanguage()
  if (!num || num.value === null) return <Short num={num} />
  const text = formatNum(num, language)
  return (
    <button type="button" className="num door" data-door="" tabIndex={-1} aria-label={`${label} ${text}`} onClick={onOpen}>
      {text}
    </button>
  )
}

function Short({ num }: { num: Num | undefined }) {
  const language = useLanguage()
  if (!num || num.value === null) return <span className="num missing">{MISSING}</span>
  return <span className="num">{formatNum(num, language)}</span>
}
