import catalogue from '@rooms/accounts/ui.json'
import { lookup, roomTexts, useLanguage } from '@/app/language'

export const useTexts = roomTexts(catalogue)

/** A permission or an audited deed in words; its own name where the page has none. */
export function useWord(): (stem: 'permission' | 'verb', code: string) => string {
  const language = useLanguage()
  return (stem, code) => lookup(catalogue, `${stem}.${code}`, language) ?? code
}
