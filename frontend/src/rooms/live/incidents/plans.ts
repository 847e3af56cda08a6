/** The contingencies that are one key away. */
import catalogue from '@rooms/live/ui.json'
import { useCallback } from 'react'
import { lookup, useLanguage } from '@/app/language'

export interface Incident {
  id: string
  kind: string
  started_at: string
  ended_at: string | null
  owner?: string
}

/** In the order of their digits. */
export const KINDS = ['offline', 'lag', 'silent', 'cold', 'quality', 'negative', 'out_of_stock', 'price', 'logistics']

export function useIncidentWord(): (kind: string) => string {
  const language = useLanguage()
  return useCallback((kind) => lookup(catalogue, `incident.${kind}`, language) ?? kind, [language])
}
