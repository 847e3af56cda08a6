/** Plain counts of files, rows and the like, with all their digits. */
import { useLanguage } from '@/app/language'
import { formatValue } from './format'

export function useCount(): (value: number) => string {
  const language = useLanguage()
  return (value) => formatValue(value, { unit: 'count', language, exact: true })
}
