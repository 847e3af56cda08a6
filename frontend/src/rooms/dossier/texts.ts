import catalogue from '@rooms/dossier/ui.json'
import { lookup, roomTexts, useLanguage } from '@/app/language'

export const useTexts = roomTexts(catalogue)

/** The name of a thing the server names: a duty, a kind of paper, whom it is about. */
export function useNameOf(stem: 'duty' | 'short' | 'kind' | 'about' | 'request' | 'purpose'): (key: string) => string {
  const language = useLanguage()
  return (key) => lookup(catalogue, `${stem}.${key}`, language) ?? key
}
