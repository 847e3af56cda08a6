/** Online and GMV by the minute, drawn sharp at any size. */
import { useLanguage } from '@/app/language'
import { countText, moneyText } from '@/components/num/amounts'
import { cell, type Column } from '../panels/figures'
import { everyMinute } from '../panels/minuteOption'
import { usePart } from '../stream/LiveProvider'
import { useTexts } from '../texts'
import type { MinuteRow } from '../types'

const WIDTH = 1120
const HEIGHT = 400
/** The newest minutes that fit, and the room that a show has from its beginning. */
const MOST = 180
const LEAST = 30

export function highest(rows: MinuteRow[], column: Column): number {
  return rows.reduce((most, row) => Math.max(most, cell(row, column) ?? 0), 0)
}

/** A path through the known minutes; an unknown one breaks it. */
export function pathOf(rows: MinuteRow[], column: Column, width: number, height: number): string {
  const most = highest(rows, column) || 1
  const step = width / Math.max(rows.length - 1, 1)
  let broken = true
  return rows
    .map((row, index) => {
      const value = cell(row, column)
      if (value === null) {
        broken = true
        return ''
      }
      const word = broken ? 'M' : 'L'
      broken = false
      return `${word}${(index * step).toFixed(1)},${(height - (value / most) * height).toFixed(1)}`
    })
    .join('')
}

export function WallCurve({ currency }: { currency: string }) {
  const t = useTexts()
  const language = useLanguage()
  const told = usePart('minutes') ?? []
  const rows = everyMinute(told, 0).slice(-MOST)
  const [online, gmv] = [highest(rows, 'online'), highest(rows, 'gmv')]
  const bar = WIDTH / Math.max(rows.length, LEAST)
  return (
    <>
      <p className="wall-legend">
        <i className="line" /> {t('column.online')} <b>{t('wall.peak', { value: countText(online, language) })}</b>
        <i className="bar" /> {t('wall.gmv_minute')} <b>{t('wall.peak', { value: moneyText(gmv, currency, language) })}</b>
      </p>
      {rows.length === 0 ? (
        <p className="wall-none">{t('minutes.none')}</p>
      ) : (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('minutes.title')} preserveAspectRatio="none">
          {rows.map((row, index) => {
            const tall = gmv > 0 ? ((cell(row, 'gmv') ?? 0) / gmv) * HEIGHT : 0
            return <rect key={row[0]} x={index * bar} y={HEIGHT - tall} width={bar * 0.7} height={tall} />
          })}
          <path d={pathOf(rows, 'online', bar * (rows.length - 1), HEIGHT)} transform={`translate(${bar * 0.35} 0)`} />
        </svg>
      )}
    </>
  )
}
