import catalogue from '@rooms/events/ui.json'
import { lookup, roomTexts, useLanguage } from '@/app/language'

export const useTexts = roomTexts(catalogue)

/** What a platform calls its secret; the code itself where the page has no word for it. */
export function useSecretWord(): (code: string) => string {
  const language = useLanguage()
  return (code) => lookup(catalogue, `secret.${code}`, language) ?? code
}

/** Why a push was put aside. */
export function useReason(): (code: string) => string {
  const language = useLanguage()
  return (code) => lookup(catalogue, `push_reason.${code}`, language) ?? code
}
