/** So many units: whole, in groups of three; nothing stands faint. */
import { useLanguage } from '@/app/language'
import { formatValue } from '@/components/num/format'

export function Units({ value, signed = false }: { value: number; signed?: boolean }) {
  const language = useLanguage()
  const shown = formatValue(Math.abs(value), { unit: 'count', language, exact: true })
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : ''
  return <span className={value === 0 ? 'num faint' : 'num'}>{`${sign}${shown}`}</span>
}
