/** A kind of question in words. */
import catalogue from '@rooms/live/ui.json'
import { useCallback } from 'react'
import { lookup, useLanguage } from '@/app/language'

export function useTopic(): (code: string) => string {
  const language = useLanguage()
  return useCallback((code) => lookup(catalogue, `intent.${code}`, language) ?? code, [language])
}
