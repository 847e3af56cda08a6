import catalogue from '@rooms/site/ui.json'
import { lookup, useLanguage } from '@/app/language'

export { useCommon as useTexts } from '@/app/texts'

/** A process's name or state in words; its own where the page has none. */
export function useWord(): (stem: 'process' | 'process_state', code: string) => string {
  const language = useLanguage()
  return (stem, code) => lookup(catalogue, `${stem}.${code}`, language) ?? code
}
