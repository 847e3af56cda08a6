import catalogue from '@rooms/live/ui.json'
import { useCallback } from 'react'
import { lookup, roomTexts, useLanguage } from '@/app/language'
import type { Told } from './types'

export const useTexts = roomTexts(catalogue)

/** Kinds and roles in words; the code itself where the page has none. */
export function useWord(): (stem: 'segment' | 'mark' | 'role', code: string) => string {
  const language = useLanguage()
  return useCallback(
    (stem, code) => lookup(catalogue, `${stem}.${code}`, language) ?? code,
    [language],
  )
}

/** A source by its own name; the house's own ones in words. */
export function useSourceName(): (source: string) => string {
  const language = useLanguage()
  return useCallback((source) => lookup(catalogue, `source.${source}`, language) ?? source, [language])
}

/** What the server says, in the reader's language. */
export function useSaid(): (told: Told | null | undefined) => string {
  const language = useLanguage()
  return (told) => told?.[language] ?? ''
}
