/** Where a rate lies at 95%, drawn on the scale of all hosts; the tick is the rate of all but the show's own. */
import { useLanguage } from '@/app/language'
import type { HostRow } from '@/app/types'
import { formatValue, MISSING } from '@/components/num/format'
import { useTexts } from '../texts'

interface Props {
  row: HostRow
  value: number | null
  most: number
  others: number | null
}

export function Span({ row, value, most, others }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const { low, high } = row
  if (low === null || high === null || value === null || most <= 0) return <span className="missing">{MISSING}</span>
  const text = (share: number) => formatValue(share, { unit: 'ratio', language })
  const at = (share: number) => `${(share / most) * 100}%`
  const said = `${text(low)}–${text(high)}`
  return (
    <span className="span" role="img" aria-label={said} data-tip={others === null ? said : `${said}\n${t('hosts.tick', { value: text(others) })}`}>
      {others !== null && <i className="span-tick" style={{ left: at(others) }} />}
      <i className="span-bar" style={{ left: at(low), width: at(high - low) }} />
      <i className="span-dot" style={{ left: at(value) }} />
    </span>
  )
}
