/** Names of quantities, sources and causes: the server names them by key. */
import catalogue from '@rooms/review/ui.json'
import { lookup, useLanguage } from '@/app/language'

export function useWord(): (kind: 'quantity' | 'teller' | 'cause' | 'file', key: string) => string {
  const language = useLanguage()
  return (kind, key) => lookup(catalogue, `reconcile.${kind}.${key}`, language) ?? key
}

/** One sentence on what a cause means, where there is one. */
export function useCauseHint(): (cause: string) => string {
  const language = useLanguage()
  return (cause) => lookup(catalogue, `reconcile.cause.${cause}_hint`, language) ?? ''
}
