import catalogue from '@rooms/connectors/ui.json'
import { lookup, roomTexts, useLanguage } from '@/app/language'

export const useTexts = roomTexts(catalogue)

/** A word the server chooses, such as a phase or a kind: null where the page has none for it. */
export function useWord(): (
  stem: 'phase' | 'kind' | 'order',
  code: string,
) => string | null {
  const language = useLanguage()
  return (stem, code) => lookup(catalogue, `${stem}.${code}`, language)
}
